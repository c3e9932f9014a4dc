### One's own account.

account-title = Your account
account-back = Back to your account
account-sign-out = Sign out
account-going = Your account will be deleted on { $date }. Until then you can change your mind.
account-keep = Keep my account

account-invited = You have been invited to work here.
account-invited-link = See the invitation, and say yes or no

account-email = Email address
account-change = Change
account-change-email = your email address
account-change-app = your authenticator app
account-email-waiting = We wait for somebody to press the link in the email to { $email }. Until then nothing changes.
account-email-cancel = Cancel
account-email-cancel-about = the change to { $email }
account-since = Account since
account-roles = What you may do
account-factor = Authenticator app
account-factor-set-up = Set up
account-factor-missing = Not set up yet
account-factor-none = None
account-recovery = Recovery codes
account-recovery-left = { $count ->
    [0] None left
    [one] 1 left
   *[other] { $count } left
}
account-listings = Listings
account-listings-about = Pages about you or your service, for residents to find
account-unsent = You changed a listing after you sent it. The changes do not count yet: send it again.
account-listings-link = See your listings
account-sessions = Signed in
account-sessions-about = Every phone and computer where you are signed in
account-sessions-link = See where you are signed in
account-export = Your details
account-export-about = Everything that we hold about your account
account-export-link = See and save your details
account-delete = Leaving
account-delete-about = You can leave at any time
account-delete-link = Delete your account

account-email-title = Change your email address
account-email-now = Your address now is { $email }.
account-email-how = We send an email with a link to the new address. Press the link within 24 hours. Until then you sign in with the old address. To keep you safe, we tell both addresses.
account-email-new = New email address
account-email-new-hint = We send your code for signing in there from then on.
account-email-button = Send a link to this address

email-link-title = Is this your new email address?
email-link-about = Press the button, and from now on you sign in with the address that the email came to.
email-link-button = Use this address
email-link-over = This link does not work any more
email-link-over-why = A link works for 24 hours, and only once. Perhaps you have used it, or asked for a newer one. If your account still shows the old address, ask again.
email-link-again = Ask for a new link

app-title = Change your authenticator app
app-lead = Do you have a new phone, or want another app? Set up the new one here, in three steps. Then it takes the place of the one you have now.
app-warning = From then on the app you have now does not work here any more. You are signed out everywhere else, and you get new recovery codes.
app-code = The code from your new authenticator app
app-button = Use this app from now on
app-changed = Your new authenticator app is set up. These are your new recovery codes: the old ones do not work any more. If you ever lose your phone, you can sign in with one of these codes instead. Each of them works once.

codes-title = Make new recovery codes
codes-lead = With a recovery code you can sign in when you do not have your phone. Make new codes if you have used most of them, or if somebody may have seen them.
codes-warning = The recovery codes you have now will not work any more.
codes-make = Make new recovery codes
codes-made = These are your new recovery codes: the old ones do not work any more. If you ever lose your phone, you can sign in with one of these codes instead. Each of them works once.
codes-button = I have kept them: go to my account

invitations-title = You have been invited
invitations-none = No invitation waits for your answer
invitations-lead = Nothing changes until you say yes. If you say yes, you set up an authenticator app next, if you do not have one here. You are signed out everywhere else, and from then on you sign in again every day you work here.
invitations-to-council = You have been invited to be { $role } for { $council }
invitations-to-all = You have been invited to be { $role } for the whole site
invitations-until = You can answer until { $date }.
invitations-accept = Accept
invitations-decline = Decline
invitations-later = Decide later and go on

sessions-title = Where you are signed in
sessions-lead = If you see a place that you do not know, sign out there.
sessions-this = This browser
sessions-seen = Last used:
sessions-since = Signed in:
sessions-end = Sign out there
sessions-end-about = { $browser }, last used on { $date }
sessions-all-title = Sign out everywhere
sessions-all-about = This ends every place in the list, this browser too. Then you sign in again with a new code.
sessions-all-button = Sign out everywhere

export-title = Your details
export-made = This is everything that we hold about your account. Made on
export-button = Save as a file
export-button-about = The file is in JSON, a form that other programs can read.
export-events = What happened
export-events-about = What you did, and what was done to your account, in the words of our log.
export-events-none = Nothing has been written down yet.

delete-title = Delete your account
delete-body =
    ## What happens
    - For 30 days your account stays, and you can change your mind: sign in and press “Keep my account”.
    - After 30 days we delete your email address, what you may do here, and where you are signed in.
    - Nobody can bring the account back after that. You may open a new one.

    ## What the law makes us keep
    - A log of who did what, for 24 months. It does not have your name or your email address in it.
    - Questions that were sent through this site, and checks that were made, have rules of their own. We keep them as long as those rules say, and no longer.

    Before you go you can save your details: you find that on the page of your account.
delete-warning = If you press the button and do nothing more, your account will be gone on { $date }.
delete-button = Delete my account
delete-not = Do not delete it: go back to your account

## Roles and moments, wherever they stand
held-role = { $role }, { $council }
held-role-none = None
moment-am = { $date } at { $time }am
moment-pm = { $date } at { $time }pm
browser-on = { $browser } on { $system }
browser-unknown = A browser we do not know
