### The desk of a council's staff.

desk-title = Your desk
desk-back = Back to your desk

outgoing-title = E-mails we send
outgoing-about = What waits to be sent, and what could not be sent.
outgoing-waiting = Waiting
outgoing-waiting-count = { $count ->
    [0] No e-mail waits
    [one] 1 e-mail waits
   *[other] { $count } e-mails wait
}
outgoing-waiting-since = The oldest waits since
outgoing-failed = E-mails that could not be sent
outgoing-failed-none = There are none.
outgoing-failed-about = We have stopped trying. When the reason is gone, you can send an e-mail again.
outgoing-kind = E-mail
outgoing-failed-at = Given up
outgoing-attempts = Tried
outgoing-error = Reason
outgoing-what-to-do = What you can do
outgoing-again = Send again
outgoing-again-about = { $kind }, given up on { $date }

people-title = People who work here
people-about = Who works here and what they may do.
people-lead = Most of each address is hidden. Choose one to see more, or to change what somebody may do.
people-invite = Invite somebody
people-none = Nobody works here yet.
people-email = E-mail address
people-roles = May do
people-joined = Joined
people-joined-yes = Yes
people-joined-no = Not signed in yet
people-factor = Authenticator app

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
invite-lead = We send them an e-mail. They sign in with this address, and set up an authenticator app. The invitation is good for 14 days.
invite-email = Their e-mail address
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
audit-none = Nothing has been written down yet.
audit-older = Older rows
audit-number = Number
audit-at = When
audit-actor = Who
audit-nobody = Not signed in (the operator, or the program)
audit-act = What
audit-subject = To what
audit-reason = Why
audit-before = Before
audit-after = After
