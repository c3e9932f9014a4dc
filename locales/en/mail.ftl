### The letters we send by e-mail. A subject never holds a code, an address or a link: it shows on locked screens.
### The site's pages are in the other files.

## Every letter
mail-hello = Hello,
mail-by-hand = If the button does not work, copy this address into your browser:
mail-once-more = The button opens a page. Nothing happens until you press the button on that page.
mail-tell-us = Was this not you? Then tell us at once. The end of this letter says how.
mail-nothing-to-do = Was this not you? Then you do not need to do anything.
mail-greetings = With kind regards from { $site }
mail-reply-to = A computer sent this letter. If you answer it, your answer goes to { $address }.
mail-no-reply = A computer sent this letter, and nobody reads what is sent back to it.
mail-talk = To talk to a person, choose a telephone number here:

## A code and a link to sign in
mail-sign-in-subject = Sign in to { $site }
mail-sign-in-asked = You asked to sign in to { $site }.
mail-sign-in-code = Type this code on the page where you asked for it:
mail-sign-in-link = Or press this button. It works on any phone or computer.
mail-sign-in-button = Sign in
mail-sign-in-until = The code and the button work for { $minutes } minutes, and only once.
mail-sign-in-secret = Do not give the code to anybody. We never ask for it by phone or by text message.
mail-sign-in-not-you = You did not ask? Then you do not need to do anything. Without this letter nobody can sign in as you.

## Somebody asked to sign in with an address that has no account
mail-no-account-subject = Sign in to { $site }
mail-no-account-asked = You, or somebody else, typed this e-mail address to sign in to { $site }.
mail-no-account-none = There is no account with this address. Perhaps you joined with another one. Then try again with that one.
mail-no-account-join = If you do not have an account yet, this page tells you how to get one.
mail-no-account-button = How to join

## Signed in with a browser we had not seen
mail-new-browser-subject = Your account on { $site }: a new sign-in
mail-new-browser-what = Somebody signed in to your account with { $browser }, on { $date } at { $time }. We have not seen this browser with your account before.
mail-new-browser-you = Was it you? Then all is well, and you do not need to do anything.
mail-new-browser-not-you = If it was not you, open this page, press “Sign out everywhere”, and then tell us. The end of this letter says how.
mail-new-browser-button = See where you are signed in

## An invitation
mail-invited-subject = You are invited to { $site }
mail-invited-role = You are invited to { $site }. You will be: { $role }.
mail-invited-role-council = You are invited to { $site }. You will be: { $role }, for { $council }.
mail-invited-how = You do not need a password. Press the button and type the e-mail address that this letter came to. We then send you a code.
mail-invited-button = Go to the sign-in page
mail-invited-until = The invitation is good for { $days } days.
mail-invited-not-you = You do not know why you got this? Then leave it. Nothing happens until you sign in.

## A new e-mail address: to the new one
mail-confirm-email-subject = Is this your new e-mail address?
mail-confirm-email-what = You asked to sign in to { $site } with this e-mail address from now on. Press the button to say yes.
mail-confirm-email-button = Use this address
mail-confirm-email-until = The button works for { $hours } hours, and only once.
mail-confirm-email-not-you = You did not ask? Then do not press the button, and nothing changes.

## A new e-mail address: to the old one
mail-email-change-asked-subject = Your account on { $site }: a new e-mail address
mail-email-change-asked-what = You asked to use another e-mail address for your account on { $site }. We have sent a letter to the new address.
mail-email-change-asked-still = Until somebody says yes to that letter, nothing changes.
mail-email-change-asked-not-you = You did not ask? Then sign in now, press “Sign out everywhere”, and tell us. The end of this letter says how.

## A new e-mail address: to both, when it is done
mail-email-changed-subject = Your account on { $site }: your e-mail address has changed
mail-email-changed-what = Your account on { $site } has a new e-mail address. From now on, use the new address to sign in. Our letters go there too.

## Deleting the account
mail-deletion-asked-subject = Your account on { $site } will be deleted
mail-deletion-asked-what = You asked us to delete your account on { $site }. We will do so on { $date }.
mail-deletion-asked-keep = Until then you can change your mind. Sign in and press “Keep my account”.
mail-deletion-asked-button = Sign in
mail-deletion-asked-not-you = You did not ask? Then sign in, press “Keep my account”, and tell us. The end of this letter says how.

## The authenticator app
mail-second-factor-locked-subject = Your account on { $site }: wrong codes
mail-second-factor-locked-what = Wrong codes for your account on { $site } were typed several times. To keep it safe, we take no more codes for { $minutes } minutes.
mail-second-factor-locked-you = Was it you? Wait { $minutes } minutes. Then try again with the newest code of your authenticator app.
mail-second-factor-locked-not-you = If it was not you, somebody may be able to read your e-mail. Change the password of your mailbox, and tell us. The end of this letter says how.
mail-second-factor-reset-subject = Your account on { $site }: your authenticator app
mail-second-factor-reset-what = An administrator took the authenticator app off your account on { $site }. The next time you sign in, you set it up again.
mail-second-factor-reset-button = Sign in
mail-second-factor-reset-not-you = Did nobody talk to you about this? Then tell us at once. The end of this letter says how.
mail-recovery-code-used-subject = Your account on { $site }: a recovery code was used
mail-recovery-code-used-what = Somebody signed in to your account on { $site } with one of your recovery codes.
mail-recovery-code-used-left = { $left ->
    [0] You have no recovery codes left. Ask an administrator to help you before you need one.
    [one] You have one recovery code left.
   *[other] You have { $left } recovery codes left.
}
mail-recovery-code-used-button = See your account
