### The page of one listing.

listing-title = { $name }, { $kind }
listing-back = Back to search
listing-reference = Reference { $reference }

listing-closed = { $name } is closed for a while. This page shows what they told us before.
listing-closed-until = { $name } is closed for a while and opens again on { $date }. This page shows what they told us before.
listing-unclaimed = This comes from { $source } of { $date }. { $name } has not joined this site yet. We checked nothing ourselves.

fact-where = Where
fact-comes-to = Comes to you in { $areas }.
fact-comes-to-more = { $count ->
    [one] Comes to you in { $areas } and one more area.
   *[other] Comes to you in { $areas } and { $count } more areas.
}
fact-comes-to-council = Comes to you anywhere in { $councils }.
fact-comes-to-country = There for people anywhere in Great Britain.
fact-more-places = { $count ->
    [one] One more place.
   *[other] { $count } more places.
}
fact-price-weekday = { $price } on a weekday
fact-in = In { $place }.
fact-based-in = Based in { $area }.
fact-price = Price
fact-room = Room
fact-speaks = Speaks

listing-help = Can they help me?
help-gives = What they help with
help-not = What they do not do:
help-needs = Who they help
help-other-needs = In the register’s own words: { $items }.
help-faith = Faith and culture
help-faith-lead = They have experience with:
spoken = { $language } ({ $level })

when-title = When
when-caption = When { $name } is free through the week
when-day = { $day }: { $parts }
when-free = Free
when-ask = Ask
when-not-free = Not free
when-not-free-on = Not free: { $days }
when-also = Also:
when-shortest = { $hours ->
    [one] A visit is at least 1 hour.
   *[other] A visit is at least { $hours } hours.
}
when-hours = { $hours ->
    [one] Looking for 1 hour a week.
   *[other] Looking for { $hours } hours a week.
}
when-start = Could start on { $date }.
when-said = { $name } last said this was right on { $date }.

space-free = { $count ->
    [0] No free places on { $date }. Ask if that has changed.
    [one] 1 free place on { $date }. Ask if it is still free.
   *[other] { $count } free places on { $date }. Ask if they are still free.
}

cost-title = What it costs
cost-caption = Prices
cost-examples = For example:
cost-example-hour_weekday = A 4-hour visit on a weekday costs { $total }.
cost-example-hour_weekend = A 4-hour visit on a Saturday or Sunday costs { $total }.
cost-example-bank_holiday_hour = A 4-hour visit on a bank holiday costs { $total }.
cost-example-sleep_in = A week of nights when they may sleep costs { $total }.
cost-example-waking_night = A week of nights when they stay awake costs { $total }.
cost-example-half_day = 2 half days a week cost { $total } a week.
cost-example-day = 2 days a week cost { $total } a week.
cost-example-night_stay = { $count ->
    [one] A stay of 1 night costs { $total }.
   *[other] A stay of { $count } nights costs { $total }.
}
cost-example-week = A stay of 2 weeks costs { $total }.
cost-example-mile = A drive of 10 miles costs { $total }.
cost-example-session = 4 sessions cost { $total }.
cost-example-one_off = You pay { $total } once.
cost-example-only = This is the price for { $who }.
cost-employed = You would employ { $name }. Besides the pay you plan for holiday, insurance and sometimes a pension.
cost-self-employed = { $name } is self-employed. They send you a bill and pay their own tax. You do not pay holiday pay or sick pay.
cost-either = { $name } can be employed by you, or work self-employed. What you pay for is different: please read what each means.
cost-more-employing = Employing a PA: what you take on
cost-funding = You can pay with:

respite-title = The break
respite-parties = Who can go:
respite-needs = What there is for you:
respite-open = People can come on these days:
respite-closed = Nobody can come on these days:
respite-range = { $from } to { $to }
respite-changeover = People arrive and leave on a { $day }.
respite-companion = A companion’s place: { $price }.
respite-companion-free = A companion’s place is free.
respite-carers-budget = Your own carer’s personal budget can pay for it.
respite-direct-payment = The direct payment of the person you look after can pay for it.
respite-assessment = Ask for a carer’s assessment: what it is and how to get one
respite-out-of-hours = In the evening, at night or at the weekend, ring them:
respite-duty = In an emergency in the evening, at night or at the weekend, ring the emergency team of { $council }:
respite-duty-unknown = In an emergency in the evening, at night or at the weekend, ring your council and ask for its emergency team.
respite-nights = Stays of { $min } to { $max } nights.
respite-nights-from = { $min ->
    [one] Stays of 1 night or more.
   *[other] Stays of { $min } nights or more.
}
respite-nights-up-to = { $max ->
    [one] Stays of 1 night.
   *[other] Stays of up to { $max } nights.
}
fact-emergency = They can help in an emergency.

listing-trust = Can I trust them?
trust-lead = A check says what was true on that day. You still decide.
trust-tier-checked = Everything the council asks for has been checked.
trust-tier-accredited = They hold a quality mark on top of the council’s checks.
trust-nothing = Nothing has been checked here yet.
trust-what-checked-means = What “checked” means
check-seen-original = The original was seen by { $who } on { $date }.
check-seen-copy = A copy was seen by { $who } on { $date }.
check-seen-online = Checked online by { $who } on { $date }.
check-seen-referees = The people they named answered { $who }. Seen on { $date }.
check-seen-letter = A letter from another organisation was seen by { $who } on { $date }.
check-seen-declared = They told { $who } on { $date }. Nobody has seen it.
check-valid-until = It counts until { $date }.
check-again-by = To be looked at again by { $date }.
check-renewing = Being renewed.

notchecked-title = What has not been checked
notchecked-lead = The council asks for these. Nobody has seen them yet:
notchecked-unclaimed = We have checked nothing ourselves. What stands here comes from the register.
notchecked-ask = You may ask to see any paper yourself.
told-title = What { $name } told us
told-lead = Nobody has checked these:

register-title = What the register says
register-lead = The facts below come from { $source } of { $date }.
register-provider = Run by
register-number = Number in the register
register-service = Type of service
register-since = Registered since
register-inspected = Last inspected or report published
register-grades = Grades
register-grades-none = Not graded yet
register-grade = { $question }: { $words } ({ $grade } of 6)
register-places = Places
register-page = See its page on the register

listing-practical = Practical things
practical-gender = Gender, as they told us
practical-access = Getting in and around
practical-transport = Getting there
practical-group = Up to { $people } people, with { $staff } staff.
practical-group-from = { $least } to { $people } people, with { $staff } staff.
practical-ratio = { $people ->
    [one] That is about one member of staff for each person.
   *[other] That is about one member of staff for { $people } people.
}
practical-other-half = The same service is also registered as { $kind }:

listing-contact = Get in touch
contact-phone = Phone
contact-relay = Relay UK: dial 18001 { $phone }
contact-website = Website
contact-website-link = Go to their website
contact-address = Address
contact-other-places = Other places
contact-none = The register gives no phone number and no website.
contact-pa = To get in touch with { $name }, ring the helpline and give this reference: { $reference }.
contact-pa-no-helpline = To get in touch with { $name }, ring your council, ask for adult social care, and give this reference: { $reference }.
contact-ring = Ring them
contact-helpline = Ring the helpline
contact-worried = Worried about someone?
contact-safeguarding = If you think that someone is being hurt or neglected, ring { $council }: { $phone }. In danger now, ring 999.
contact-danger = In danger now, ring 999. If you think that someone is being hurt or neglected, ring the council where they live.

rail-label = On this page

## What owners say of themselves
practical-driving = Driving
practical-pets = Animals at home
practical-smoking = Smoking
practical-venue = Where
practical-opening = Open
practical-day-length = Length of a day
practical-day-length-why = Why
practical-transport-cost = Cost of getting there
practical-charity = Charity number
practical-not-registered = Why it says it need not be registered
contact-video = Film
contact-video-link = Watch a film about it
price-for = for { $who }
price-includes = with { $what }
price-from = from { $date }
price-to = until { $date }
