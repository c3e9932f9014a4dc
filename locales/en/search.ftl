### The search page, its filters and its answers.

search-form-label = Change your question
search-question = What help are you looking for?
search-where = Postcode or town
search-button = Search

suggest-count = { $count ->
    [0] No suggestions.
    [one] 1 suggestion. Use the up and down arrow keys.
   *[other] { $count } suggestions. Use the up and down arrow keys.
}
suggest-label = Suggestions

results-title-near = { $count ->
    [one] 1 result near { $place }
   *[other] { $count } results near { $place }
}
results-title-all = { $count ->
    [one] 1 result
   *[other] { $count } results
}
results-title-none-near = Nobody near { $place } matches all of this
results-title-none = Nobody matches all of this
results-title-asked = { $results }: { $asked }
results-title-on-page = { $results }, page { $page } of { $pages }

chips-lead = You asked for this. Take away what you do not need:
chip-near = Near { $place }
chip-within = { $miles ->
    [one] Within 1 mile
   *[other] Within { $miles } miles
}
chip-max-rate = Up to { $rate }
chip-from = From { $date }
chip-to = Until { $date }
chip-nights = { $nights ->
    [one] 1 night
   *[other] { $nights } nights
}
chips-clear = Clear all filters

filters-title = Narrow it down
filters-open = Filters
filters-page-title = Filters
filters-show = Show results
filters-back = Back to the results
filters-count = { $count ->
    [one] 1 result
   *[other] { $count } results
}
filters-unit-one = result
filters-unit = results
filters-within = How far
filters-within-option = { $miles ->
    [one] 1 mile
   *[other] { $miles } miles
}
filters-max-rate = Price
filters-max-rate-any = Any price
filters-max-rate-option = Up to { $rate }
filters-break = When is the break?
filters-from = First day
filters-to = Last day
filters-nights = How many nights

sort-label = Sort by
sort-button = Sort

card-comes-to-you = Comes to you
card-town = In { $town }
card-area = From { $town }
card-ask-price = Ask for the price
card-other-price = Price: look inside, or ask
card-space-now = Has room now
card-space-waiting = Has a waiting list
card-space-ask = Ask if there is room
card-speaks = Speaks { $languages }
card-check-until = seen by { $who } on { $date }, valid to { $until }.
card-check-again = seen by { $who } on { $date }, to be looked at again by { $until }.
card-check-more = { $count ->
    [one] One more check.
   *[other] { $count } more checks.
}
card-not-checked = Nothing checked yet.
card-unclaimed = From { $source } of { $date }. They have not joined us, so we have checked nothing ourselves.
card-closed = Closed for a while

pager-label = Pages of results
pager-page = Page { $page }
pager-previous = Previous page
pager-next = Next page

none-lead = You can:
none-remove = take away something from the list above
none-clear = start again with the same words and place, without filters
none-wider = look within { $miles } miles
none-anywhere = look everywhere, not only near { $place }
none-words = use fewer words, or other words: for example “shopping” or “dementia”
none-talk = You can also ring us. We search with you.

notice-value = We did not understand what you asked for under “{ $name }”, so we left it out.
notice-text-cut = Your question was very long. We read the first part of it.
notice-place-not-found = We do not know the place “{ $place }”, so these results are from everywhere. Try the first half of a postcode, such as M33, or the name of a town.
notice-postcode-not-found = We do not know the postcode “{ $place }”. Distances are from the middle of its first half.
notice-northern-ireland = We do not hold the postcodes of Northern Ireland. Please use the name of a town.
notice-gender = You can only choose the gender of a worker together with help with washing, dressing or personal care. The law allows it only there. We left it out.
notice-sort-needs-place = To see the nearest first, tell us a postcode or a town.
notice-page-too-high = There are not so many pages. This is the last one.
