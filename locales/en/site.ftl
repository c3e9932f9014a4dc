### What stands on every page, and how dates, money, distances and lists are written.

site-name = Find support near you

skip-to-main = Skip to main content
masthead-label = Menu
masthead-search = Search
masthead-help = Help
masthead-sign-in = Sign in
masthead-sign-out = Sign out
masthead-account = Your account
masthead-desk = Your desk

helpline-label = Help by phone
helpline-talk = Talk to a person:
helpline-relay = Relay UK: dial 18001 { $phone }
helpline-unknown = Would you rather talk to someone?
helpline-find = Find out whom to ring

footer-label = More about this site
footer-checked = What “checked” means
footer-worried = Worried about someone?
footer-join = Be listed
footer-help = Help
footer-accessibility = Accessibility
footer-privacy = Privacy
footer-terms = Terms
footer-credits = Credits
footer-feedback = Is this page useful? Tell us
footer-run-by = { $site } helps you find care and support. It is free to use.

title-page = { $page } – { $site }

chosen-remove = Remove:

date-long = { $weekday } { $day } { $month } { $year }
date-short = { $day } { $month } { $year }
kinds-pa-either = Personal assistant, employed by you or self-employed
list-comma = {", "}
list-semicolon = {"; "}
list-and = { $most } and { $last }
when-day-part = { $day } { $part }
check-of-training = Training: { $training }

distance-one = About 1 mile
distance-about = About { $miles } miles
distance-exact = { $miles } miles

per-hour = { $amount } an hour
per-night = { $amount } a night
per-half-day = { $amount } for half a day
per-day = { $amount } a day
per-week = { $amount } a week
per-mile = { $amount } a mile
per-session = { $amount } a session
per-once = { $amount }
price-is-free = Free
