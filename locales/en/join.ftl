### What those who join the register agree to. A new version gets a new day in domain/src/join/mod.rs.

join-code-body =
    This code is for every personal assistant (PA) and every service on this register. If you break it, we may hide your listing or take it off the register.

    ## How you treat people
    - **Show respect.** People decide about their own lives and their own support.
    - **Be fair to everybody.** Never treat someone worse for who they are: their age, disability, race, religion or sex, or whom they love.
    - **Keep things private.** Do not talk or post about what you see and hear. Share it only if someone may be in danger, or if the law says so.
    - **Keep it a working relationship.** Do not start a sexual relationship with someone you help.

    ## How you work
    - **Do only what you are trained for.** Say so if a task is new to you. If a nurse taught you a task for one person, do it for that person only.
    - **Come when you said.** If you cannot come, say so as early as you can.
    - **Come with a clear head.** Do not work after drinking alcohol or taking drugs.
    - **Tell the council about harm.** Is someone hurt, neglected or used? Ring at once. In danger, ring 999. [Worried about someone?](/help/worried) tells you whom to ring.

    ## Money
    - **Take no gifts and no money** beyond your pay or your price. Do not borrow or lend. Do not become part of someone’s will.
    - **Take care with other people’s money.** Keep every receipt. Never use someone’s card or PIN for yourself.
    - **Agree first, in writing.** Write down the work, the hours, the price, and how it can end.

    ## Being honest
    - **Keep your listing true.** Change it when something changes.
    - **Have the insurance** that your work needs. Show it when you are asked.
    - **Tell the council** if you are charged with a crime, or may no longer do this work.
    - **Listen to complaints.** Answer them, and put right what went wrong.

join-terms-body =
    These terms are for you if you are listed on this register. “We” are the council that runs it.

    ## What the register is
    - It helps people to find you. It costs you nothing, and we take no part of what you earn.
    - We do not promise that anybody will ask for you.
    - We are not your employer and not an agency. You and the person you help make your own agreement.
    - To be listed as a PA you must be 18 or over.
    - You choose whether to join. Nobody is less safe because they have not joined.

    ## What everybody can see
    - Of a PA: your first name, one letter if you give it, and the first half of your postcode. Also what you write about your work, your times and your rates.
    - Of a service: its name, phone number and website. Also its address, if people come to you, and what you write about it.

    ## What stays private
    - Questions that are marked as private are for staff of the council only.
    - We never show a PA’s full name, address, phone number or email on this site.
    - What the people you name write about you is for staff only.
    - [Privacy](/privacy) tells you about your rights.

    ## What we check, and what we do not
    - We look at a listing before people can see it. This takes 5 to 10 working days. Until we have looked at a change, people see the listing as it was before.
    - Each check is shown with what was seen, who saw it and when. What has not been checked is shown too. [What “checked” means](/help/checked) tells you more.
    - What you told us and nobody checked is shown as just that.
    - We never keep a copy of a DBS certificate.
    - A check is not a promise. People still decide for themselves. An employer must still check that a PA may work in the UK.

    ## When details are passed on
    - If you agree that someone gets your name or phone number, they must look after it. The law calls each employer a “data controller” for what they receive.
    - The same is true for you. You must look after what you learn about the people you help.

    ## When we hide a listing
    - If we think that someone could be harmed, we may hide a listing at once. We need not tell you before.
    - We may also hide it if it is not true, or if you do not answer us.
    - The same goes if it breaks the code of conduct or these terms.
    - We may tell those whose job it is to keep adults safe.
    - We tell you why, unless that could put someone in danger. You can ask us to look again.

    ## How to leave
    - You can hide your listing, or leave the register, at any time. You do not have to say why.
    - Some things the law makes us keep for a time. We keep them no longer than that.

    ## If these terms change
    We ask you to agree again. We keep a note of what you agreed to, and when.

    ## If you are unhappy
    - With us: tell the council. In England you can then go to the [Local Government and Social Care Ombudsman](https://www.lgo.org.uk/).
    - With someone who employs you: talk to them first. [Acas](https://www.acas.org.uk/) gives free advice.
    - If someone is unhappy with you: they talk to you first, then to the council. We may ask you for your side.

## The doors
join-title = Be found by people who need support
join-lead = It is free. It takes 20 to 30 minutes. You can stop at any time and come back later.
join-search-first = Are you a registered service? You may be here already.
join-search-first-link = Look for your page first
join-begun = Have you begun already?
join-begun-link = Sign in to go on
join-back = All ways to join
join-which = What do you offer?
join-start = Start now

join-pa-title = Be listed as a personal assistant
join-pa-body =
    A personal assistant (PA) helps one person in the way that person wants. On this site, people with a direct payment or their own money look for PAs.

    ## What people see of you
    - Your first name, and the first letter of your last name if you like.
    - The first half of your postcode, never your address.
    - What you help with, when you have time, and what it costs.

    People never see your last name, phone number or email address. They write to you through this site.

    ## What you need
    - You must be 18 or over.
    - What training you have had, if any.
    - The date and level of your DBS certificate, if you have one. We never take a copy.
    - Names and email addresses of two people who know your work.

    ## What happens then
    You send your answers. The council looks at them and checks what it must check. This takes 5 to 10 working days. Nobody sees your page before that.
join-provider-title = Be listed as a service
join-provider-body =
    People look here for day activities, help at home, breaks for carers, and much more.

    ## What you need
    - What you offer, where and when.
    - Your prices.
    - Your number with the Care Quality Commission or the Care Inspectorate, if you must be registered.

    ## What happens then
    You send your answers. The council looks at them. This takes 5 to 10 working days. Nobody sees your page before that.

## The list of what is asked
join-progress = You have done { $done } of the { $all } parts that we need. You can leave out the optional parts.
join-next-needed = Next:
join-next-better = Everything we need is there. What would help people most now:
join-check-link = Check your answers and send
join-later-title = Stop and come back later
join-later-about = We can email you a link. Then you can go on later, on any phone or computer.
join-later-link = Save and come back later

## One page of questions
join-save = Save and go on
join-back-list = Back to the list
join-back-check = Back to your answers
join-more-choices = Show { $count } more
join-date-hint = For example: 27 3 2027.
join-date-day = Day
join-date-month = Month
join-date-year = Year
join-kept-title = We kept what you typed
join-kept-about = You were signed out before you saved it. It is in the boxes below. Look at it, then press “Save and go on”.

## How much there may be, and how much there is now
limit-long = { $text }. Now there are { $count }.
limit-number = Enter a whole number from { $least } to { $most }, in digits
limit-number-most = Enter a number from 0 to { $most }, in digits. For example: 6.5
limit-digits = { $count ->
    [one] Enter one digit
   *[other] Enter { $count } digits and nothing else
}
limit-areas = { $text }. At most { $most }. Now there are { $count }.

## Something else was begun in this browser
begun-title = You have begun something in this browser: { $door }
begun-lead = Only this browser can open it. So please choose first what we do with it. Nothing is lost until you choose.
begun-go-on = Go on with it
begun-keep = Keep it by email first
begun-anew-title = You do not need it any more?
begun-anew-about = Then we delete it, with everything you answered and your photo. This cannot be undone.
begun-anew = Delete it and begin anew

## Deleting, taking back, taking off
leave-delete-link = Delete this draft
leave-delete-title = Delete this draft?
leave-delete-body =
    - All your answers and your photo are deleted at once.
    - You cannot get them back.
leave-delete-button = Delete it
leave-off-link = Take it off the register
leave-off-title = Take your listing off the register?
leave-off-body =
    - Nobody can find it from now on.
    - You can put it back for 30 days. Sign in and press “Put it back”.
    - After 30 days we delete it, with everything you answered and your photo.

    Do you only need a rest? Then [go back](/account/listings) and hide it for now.
leave-off-button = Take it off
leave-warning = This is about: { $name }
leave-not = No, go back
leave-take-back = Take it back
leave-put-back = Put it back
leave-until = You can put it back until { $date }. After that we delete it, with everything you answered.

## Changes that were not sent
unsent-title = You changed this after you sent it:
unsent-about = It does not count yet. Send it again, so that it does.

join-back-one = Back
join-copy-monday = Copy Monday to all weekdays
join-not-say = I would rather not say
join-choose = Choose
join-changed-title = This page was changed in another window
join-changed-about = What you typed is in the boxes below. Above them you see what was saved in the other window. To keep what you typed instead, press “Save and go on”.
join-change = Change
join-remove = Remove
join-add-first = Add
join-add-more = Add another
join-needed = { $count ->
    [one] We need one more.
   *[other] We need { $count } more.
}
join-list-done = Go on
join-each = { $item }: { $answer }
join-agreed = Yes

## Looking over the answers
join-check-title = Check your answers
join-private = Only the council’s staff read this.
join-nothing = No answer. You do not need one here.
join-nothing-yet = Not answered yet.
join-missing-title = Before you can send it, we need
join-email-first-title = One more thing
join-email-first-about = Give us your email address. Then we can tell you what happens, and nobody but you can change your page.
join-email-first-link = Go on
join-send-title = Now send your answers
join-send-about = By sending them you tell us that they are true.
join-send = Send to the council

## Keeping it for later
join-keep-title = Save and come back later
join-keep-lead = We email you a code and a link. Use one of them in the next 15 minutes. Later you can sign in with this email address at any time, on any phone or computer.
join-keep-send = We email you a code and a link. After that you can send your answers.
join-keep-email = Your email address
join-keep-hint = We use it to write to you about your page. People who look at your page never see it.
join-keep-button = Send me the code
join-keep-days = What you have not sent is deleted 60 days after your last change.

## One's own listings
own-title = Your listings
own-none = You have none yet.
own-add = Add a listing
own-back = Your listings
own-one-title = Your listing
own-answers = Your answers
own-preview = See it as others will
own-preview-about = This is how people will see your page. Nobody sees it yet.
own-preview-nothing = Tell us first where you are. Then you can see your page here.
own-pause = Hide it for now
closing-save = Save
closing-closed = You are closed for a while. People find you and read that.
closing-closed-until = You are closed until { $date }. People find you and read that.
closing-from = People can see it from { $date } on.
closing-to = People can see it until { $date }.
closing-over = People could see it until { $date }. Nobody can see it now.
own-show = Show it again
own-public = See the public page

## Keeping a listing right by one press
one-press-title = Your listing: { $name }
one-press-right = It is still right
one-press-full = I have no room now
one-press-room = I have room again
one-press-see = What your listing says
one-press-more = To change anything else, sign in.
one-press-over = This link does not work any more
one-press-over-why = Perhaps it is more than a year old, or somebody else looks after this listing now.
one-press-sign-in = Sign in

## Giving a reference
reference-about = You are asked about { $name }.
reference-send = Send my answers
reference-over = There is nothing to answer here
reference-over-why = Perhaps you have answered already, or the link is too old. Thank you for coming.

## Who looks after a listing
own-copy = Make another like it
own-people-title = People who look after this listing
own-people-you = (you)
own-people-remove = Take off
own-people-add = Let somebody else in
own-people-email = Their email address
own-people-hint = They can change everything about this listing, and hide it.
own-people-button = Let them in
own-people-hand-over = Do you want to give it to somebody else? Let them in first. Then take yourself off.

## Taking over a listing from a public register
claim-ask = Is this your service?
claim-link = Look after this page yourself
claim-back = Back to the page
claim-title = Is “{ $name }” yours?
claim-button = Begin
claim-body =
    This page was made from a public register. If it is about your service, you can look after it yourself.

    ## How it works
    - You answer the same questions as everybody else. What the register says is filled in already.
    - You send your answers. Someone from the council gets in touch by the phone number in the register, to make sure that it is you.
    - Then your answers take the place of this page. Until then nothing changes.

## A photo
photo-short = A photo
photo-title = A photo (optional)
photo-body =
    A photo helps people to trust you. You do not need one.

    - Show only yourself, your place or your logo. Nobody else, unless they said yes.
    - We keep nothing but the picture: not where or when it was taken.
photo-file = Choose a photo
photo-file-hint = JPEG, PNG or WebP, at most 5 MB.
photo-alt = What does it show?
photo-alt-hint = Write it for people who cannot see it. For example: a woman in a garden, smiling.
photo-save = Save this photo
photo-remove = Take the photo away

## What has been checked, on the owner's page, and saying that there is a new one
renew-section = What has been checked
renew-section-hidden = Nobody can find your listing while something that the council asks for is missing.
renew-until = Counts until { $date }.
renew-until-was = Counted until { $date }.
renew-soon = It ends soon.
renew-over = It has ended.
renew-never = Nobody has checked this yet.
renew-missing = The council asks for this.
renew-told = You told us on { $date } that you have a new one. Someone from the council will look at it.
renew-link = I have a new one
renew-link-first = I have this now
renew-title = You have a new one: { $what }
renew-next = We tell the council’s staff. They look at it and may ask to see the original. This takes 5 to 10 working days. What counts now goes on counting until its last day.
renew-private = Only the council’s staff read what you write here.
renew-send = Tell the council
