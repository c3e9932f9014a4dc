### The page of one listing.

listing-title = { $name }, { $kind }
listing-back = Back to search
listing-reference = Reference { $reference }

listing-closed = { $name } is closed for a while. This page shows what they told us before.
listing-unclaimed = This comes from { $source } of { $date }. { $name } has not joined this site yet. We checked nothing ourselves.

fact-where = Where
fact-comes-to = Comes to you in { $areas }.
fact-comes-to-more = { $count ->
    [one] Comes to you in { $areas } and one more area.
   *[other] Comes to you in { $areas } and { $count } more areas.
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
cost-example = An example: { $total }
cost-example-week = 4 weekday visits of 3 hours are 12 hours at { $rate }.
cost-example-nights = 3 nights at { $rate }.
cost-example-days = 2 days a week for 4 weeks are 8 days at { $rate }.
cost-employed = You would employ { $name }. Besides the pay you plan for holiday, insurance and sometimes a pension.
cost-self-employed = { $name } is self-employed. They send you a bill and pay their own tax. You do not pay holiday pay or sick pay.
cost-either = { $name } can be employed by you, or work self-employed. What you pay for is different: please read what each means.
cost-more-employing = Employing a PA: what you take on
cost-funding = You can pay with:

respite-title = The break
respite-parties = Who can go:
respite-needs = What there is for you:
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
practical-other-half = The same service is also registered as { $kind }:

listing-contact = Get in touch
contact-phone = Phone
contact-relay = Relay UK: dial 18001 { $phone }
contact-website = Website
contact-website-link = Go to their website
contact-address = Address
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
