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
card-area = Based in { $area }
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
card-unclaimed = From { $source }. Not checked by us.
card-closed = Closed for a while

pager-label = Pages of results
pager-page = Page { $page }
pager-previous = Previous page
pager-next = Next page

none-lead = These searches find something:
none-way = { $count ->
    [one] { $way }: 1 result
   *[other] { $way }: { $count } results
}
none-wider = Look within { $miles } miles
none-anywhere = Look everywhere, not only near { $place }
none-filter = Leave out “{ $filter }”
none-stay = Leave out the days of the break
none-filters = Leave out all filters
none-words = Leave out your words
none-words-and-filters = Leave out your words and all filters
none-everything = Look at everything we have
none-talk = You can also ring us. We search with you.

notice-value = We did not understand what you asked for under “{ $name }”, so we left it out.
notice-text-cut = Your question was very long. We read the first part of it.
notice-place-not-found = We do not know the place “{ $place }”, so these results are from everywhere. Try the first half of a postcode, such as M33, or the name of a town.
notice-postcode-not-found = We do not know the postcode “{ $place }”. Distances are from the middle of its first half.
notice-northern-ireland = We do not hold the postcodes of Northern Ireland. Please use the name of a town.
notice-gender = You can only choose the gender of a worker together with help with washing, dressing or personal care. The law allows it only there. We left it out.
notice-sort-needs-place = To see the nearest first, tell us a postcode or a town.
notice-page-too-high = There are not so many pages. This is the last one.
notice-place-ambiguous = There is more than one place called { $name }. We looked near { $place }.
notice-place-others = Did you mean another one?
notice-spelling-guessed = Nobody here uses the word “{ $typed }”. We looked for words that are spelt nearly the same: { $words }.
