### The desk of a council's staff.

desk-title = Your desk
desk-back = Back to your desk

outgoing-title = Emails we send
outgoing-about = What waits to be sent, and what could not be sent.
outgoing-waiting = Waiting
outgoing-waiting-count = { $count ->
    [0] No email waits
    [one] 1 email waits
   *[other] { $count } emails wait
}
outgoing-waiting-since = The oldest waits since
outgoing-failed = Emails that could not be sent
outgoing-failed-none = There are none.
outgoing-failed-about = We have stopped trying. When the reason is gone, you can send an email again.
outgoing-whose = Here are those to people of your council. Whoever works for the whole site sees them all.
outgoing-kind = Email
outgoing-to = To
outgoing-to-nobody = Nobody we know now
outgoing-failed-at = Given up
outgoing-attempts = Tried
outgoing-error = Reason
outgoing-what-to-do = What you can do
outgoing-again = Send again
outgoing-again-about = { $kind } to { $to }, given up on { $date }

people-title = People who work here
people-about = Who works here and what they may do.
people-lead = Most of each address is hidden. Choose one to see the whole address, or to change what somebody may do. That you looked here goes into the log.
people-invite = Invite somebody
people-none = Nobody works here yet.
people-email = Email address
people-roles = May do
people-joined = Last signed in
people-joined-before = We do not know
people-factor = Authenticator app
people-number = End of their number
people-offers = Invited
people-offers-about = They may do nothing here until they accept. Choose one to see the whole address.

offer-title = Invitation to { $email }
offer-role = Will do
offer-answer = Answer
offer-until = Good until
offer-invited-on = Invited on { $date }
offer-waits = Not accepted yet
offer-declined-on = Declined on { $date }
offer-again = Send the invitation again
offer-withdraw = Withdraw
offer-about = { $email }: { $role }

person-title = { $email }
person-own = This is you. Another administrator can end your roles or take off your authenticator app.
person-number = Number in the audit log
person-back = Back to the people who work here
person-end-title = End what they may do
person-end-about = It ends at once, and they are signed out everywhere.
person-end = End this
person-reset-title = Take off the authenticator app
person-reset-about = Only if they have lost their phone and their recovery codes. First make sure that it is really them: ring them, or meet them. They are signed out everywhere and set up the app again.
person-reset-reason = Why, and how you made sure who it is
person-reset-reason-hint = This goes into the log. Do not write names or other people’s details.
person-reset-button = Take off the authenticator app

invite-title = Invite somebody
invite-about = Send an invitation to somebody who will work here.
invite-lead = We send them an email. They sign in with this address, accept the invitation, and set up an authenticator app. Until they accept they may do nothing here. The invitation is good for 14 days.
invite-email = Their email address
invite-email-hint = Use their own address at work, not one that several people read.
invite-role = What will they do?
invite-council = For which council?
invite-council-hint = They see only what belongs to this council.
invite-council-choose = Choose a council
invite-council-all = No council: the whole site
invite-button = Send the invitation

audit-title = Who did what
audit-about = The log of everything that was changed, and of every look at what is private.
audit-lead = The newest comes first. People stand here as numbers, so that the log holds no names.
audit-export = Save the whole log as a file (one JSON object on each line)
audit-none = Nothing was found.
audit-older = Older rows
audit-number = Number
audit-at = When
audit-actor = Who
audit-nobody = Not signed in (the operator, or the program)
audit-what = What, and to what
audit-details = More about it
audit-reason = Why
audit-why = Why:
audit-before = Before:
audit-after = After:
audit-who = Number of a person
audit-who-hint = Whoever did it, or whom it was done to. The number is on the person’s page.
audit-act = What was done
audit-any-act = Anything
audit-from = From this day
audit-to = To this day
audit-look = Look for these
audit-all = Show everything again
