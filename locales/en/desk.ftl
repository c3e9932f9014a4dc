### The queue of a council’s staff, and what they decide.

queue-title = What waits
queue-about-door = New listings, changes, checks and other things that wait for somebody.
queue-none = Nothing waits here.
queue-kinds = What sort of thing
queue-all = Everything
queue-kind-count = { $kind } ({ $count })
queue-total = { $count ->
    [0] Nothing waits
    [one] 1 thing waits
   *[other] { $count } things wait
}
queue-whose = Whose
queue-whose-all = Everybody’s
queue-whose-own = Mine
queue-whose-nobody = Nobody’s yet
queue-late = How late
queue-late-all = Late or not
queue-late-only = Late only
queue-order = First
queue-order-due = What is due first
queue-order-newest = What came last
queue-look = Show these
queue-pages = Pages of what waits
queue-what = What
queue-about = About
queue-no-name = No name yet
queue-council = Council
queue-no-council = None known
queue-age = Waits for
queue-days = { $count ->
    [0] Since today
    [one] 1 working day
   *[other] { $count } working days
}
queue-due = Due
queue-is-late = Late
queue-taken = Taken by
queue-by-you = You
queue-by-nobody = Nobody
queue-tick = Tick
queue-tick-one = Tick: { $what }
queue-open = { $what }: { $name }
queue-take = Take what is ticked
queue-give-back = Give back what is ticked

review-back = Back to what waits
review-no-name = A listing without a name
review-guard = This helps people choose. Nothing here is used to tell anybody how to give or get care.
review-lookers = { $who } looked at this in the last 15 minutes. Talk to each other, so that you do not do the same work.
review-state = Now
review-public = People can see it
review-held-back = Approved, but a check is missing: people cannot see it
review-not-public = Not public yet
review-reference = Reference
review-checks = Checks
review-checks-none = The council asks for none
review-checks-count = { $met } of { $all } are in order
review-checks-link = See the checks
review-door = Joined as
review-council = Council
review-claims = They say this listing is theirs
review-page = Public page
review-see-public = See it as residents do
review-changes = What they want to change
review-new = What they sent
review-sent = Sent on { $sent }.
review-sent-due = Sent on { $sent }. Please decide by { $due }.
review-appeal = The owner does not agree with the last decision. They say:
review-only-look = Your role lets you look. Somebody else decides.
review-no-changes = Nothing differs from what is public.
review-before = Before:
review-after = Now:
review-taken-away = Taken away
review-nth = { $question } ({ $number })
review-private = { $question } (private)
review-decide = What do you decide?
review-some-hint = Tick what may become public. The owner gets your reason for the rest.
review-return-hint = The owner can change it and send it again.
review-reject-hint = The owner can ask for somebody else to look at it.
review-which = What may become public
review-reason = Your reason
review-reason-hint = The owner gets these words by email. Say what has to change. You do not need a reason to approve everything.
review-decide-button = Decide
review-all-answers = Everything they answered
review-history = What was decided before
review-by-nobody = the register

checks-title = Checks of { $name }
checks-back = Back to the listing
checks-lead = Residents see what was checked, by which council, and when. They never see your notes.
checks-none-needed = The council asks for no checks of this sort of listing.
checks-needed = What the council asks for
checks-met = In order
checks-met-until = In order until { $date }
checks-over = Ran out on { $date }
checks-missing = Not checked yet
checks-record = Record a check
checks-times = { $what }, { $count } of them
checks-renewals = New ones that the owner told us of
checks-renewal-said = said
checks-references-about = Only you and other register officers can read these. Never show them to the person.
checks-reference-waits = No answer yet.
checks-reference-read = Read the answer
checks-reference-record = Record it as a check
checks-reference-close = I have read it. It is no check.
checks-reference-asked = asked on
checks-another = Record another check
checks-choose = Choose a check
checks-what = What did you check?
checks-go-on = Go on
checks-recorded = What was recorded
checks-state = Now
checks-outcome = What did you decide?
checks-evidence = How did you see it?
checks-seen = Seen
checks-seen-by = by { $who }, on { $date }
checks-until = Counts until
checks-issued = Date on the certificate
checks-last-four = Last four of its number
checks-note = Note
checks-withdraw = Take this check back
checks-withdraw-why = Why do you take it back?
checks-withdraw-hint = This stands in the log of who did what. Do not write personal details. When the check is needed, people stop seeing the listing at once.

check-form-back = Back to the checks of { $name }
check-form-warning = Warning
check-form-dbs = Never keep a copy of a DBS certificate, and never write down what it says. Only say which level you saw, its date, and the last four characters of its number.
check-form-seen = When did you see it?
check-form-issued = What date is on the certificate?
check-form-until = Until when does it count?
check-form-until-hint = The last day. For this check not later than { $date }. A certificate without an end: the day the council looks again.
check-form-four = Last four characters of its number
check-form-four-hint = Leave this empty if you do not need it.
check-form-note = Note
check-form-note-hint = Only register officers read this. You need one if you do not simply accept.
check-form-save = Record this check

appeal-title = You do not agree
appeal-lead = The council said this about what you sent:
appeal-why = Why do you not agree?
appeal-hint = Say what we should look at again. Somebody else than before will decide.
appeal-send = Ask for another look
appeal-next = We look at this within 5 working days and email you.
appeal-link = I do not agree
