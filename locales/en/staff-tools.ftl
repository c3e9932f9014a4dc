### The staff's tools, and what anybody tells the staff: whether a page is useful, what is not right in a listing.

left-empty = Leave this box empty
guard-text = This is information for people who choose. It is never used to direct anyone’s care.

queue-export = Save what waits as a table (CSV)

## Councils
councils-title = Councils
councils-about = Whom to ring in your council, and what it asks to see before somebody is listed.
councils-back = Back to the councils
councils-no-helpline = No helpline yet
councils-none = No council is set up yet.
councils-add = Set up another council
councils-which = Which council?
councils-choose = Choose a council
councils-add-button = Go on
council-phones = Whom people ring
council-helpline = Helpline
council-hours = When the helpline is answered
council-hours-hint = For example: Monday to Friday, 9am to 5pm
council-safeguarding = When somebody is worried about abuse or neglect
council-out-of-hours = The same at night and at weekends
council-asks = What you ask to see before somebody is listed
council-asks-about = Nobody is shown until you have seen all of it, and only as long as it counts. What you change holds at once, for everybody who is listed too.
council-of-pa = Personal assistants
council-of-micro = Small local providers
council-of-provider = Other services
council-checks = what you check
council-dbs = DBS check
council-dbs-hint = A higher level counts for a lower one.
council-dbs-none = Not asked for
council-references = how many references
council-save = Save
council-would-hide = If you save this, { $hidden ->
    [one] 1
   *[other] { $hidden }
} of { $shown ->
    [one] 1 listing
   *[other] { $shown } listings
} would no longer be shown, because you have not seen all that you ask for. They come back when you have.
council-save-all-the-same = Save, and hide them

## Bank holidays
holidays-title = Bank holidays
holidays-about = The days on which nobody has to answer. All times for answers count working days.
holidays-lead = We know the rules for bank holidays in England. Now and then a day is added or moved. Say so here. What waits already keeps its day.
holidays-days = This year and next year
holidays-added = Days that were added or taken out
holidays-none = There are none.
holidays-add = Add a day, or take one out
holidays-day = Day
holidays-what = What is it?
holidays-is = A bank holiday
holidays-is-not = A working day, though the rules say it is a bank holiday
holidays-name = Why
holidays-name-hint = For example: the King’s birthday
holidays-button = Save
holidays-remove = Remove

## Announcements
banner-title = Announcements
banner-about = A message at the top of pages for some time.
banner-lead = It stands at the top of pages from one moment to another. Say what people should know or do.
banner-now = Now, and soon
banner-none = Nothing is announced.
banner-new = Announce something
banner-text = Message
banner-text-hint = No more than 300 letters. Everybody can read it.
banner-link = A page that says more (optional)
banner-link-hint = A page of this site, such as /help/talk
banner-level = How does it look?
banner-where = Where?
banner-where-hint = For one council it stands on the pages of its listings, and on the pages that its staff see.
banner-where-choose = Choose where
banner-everywhere = On every page
banner-from = From
banner-until = Until
banner-from-day = From this day
banner-until-day = Until this day
banner-time = At this time
banner-time-hint = For example: 9:00 or 17:30
banner-button = Announce this
banner-end = End this now
banner-more = Read more

## Whether a page is useful
feedback-title = Is this page useful?
feedback-page = You came from { $page }
feedback-useful = Is the page useful?
feedback-text = What should we know? (optional)
feedback-text-hint = Do not write names, addresses or anything about your health. We do not ask who you are, so we cannot answer.
feedback-button = Send
feedback-home = Go to the first page
said-title = What people say of the pages
said-about = Whether pages are useful, and what people wrote.
said-texts = What people wrote
said-counts = Answers for each page
said-none = There is nothing yet.
said-page = Page
said-useful = Useful?
said-words = Words
said-when = When
said-done = This is done
said-yes = Yes
said-no = No
said-wrong = Something is wrong

## What is not right in a listing
suggest-change-link = Something is not right here? Tell us
suggest-change-title = What is not right about { $name }?
suggest-change-lead = We tell the owner, where there is one, and the council’s staff. The owner does not hear who you are. If you are worried that somebody comes to harm, do not write it here.
suggest-change-topic = What is not right?
suggest-change-text = What should it say?
suggest-change-text-hint = Do not write anything about your own health or care.
suggest-change-email = Your email address (optional)
suggest-change-email-hint = Only if you want to hear what becomes of it. Nobody but us uses it.
suggest-change-button = Send
suggested-title = Something is not right about { $name }
suggested-listing = Listing
suggested-topic = What is not right
suggested-words = What they wrote
suggested-no-words = Nothing
suggested-owner = The listing has an owner, who was told what it is about
suggested-hear = They want to hear what becomes of it
suggested-when = When
suggested-outcome = What became of it
suggested-closed = Closed
suggested-yes = Yes
suggested-no = No
suggested-close = What becomes of it?
suggested-button = Close this

## What is forgotten
retention-title = What we forget, and when
retention-about = How long things are kept, and how much is erased next.
retention-lead = What is older than this is erased by itself. Here is how much it would be now.
retention-what = What
retention-kept = Kept for
retention-due = Would be erased now
retention-task = Part of
retention-at-once = Until its day
retention-days = { $days ->
    [one] 1 day
   *[other] { $days } days
}
retention-months = { $months ->
    [one] 1 month
   *[other] { $months } months
}
retention-turns = When it is done
retention-last = Last time
retention-next = Next time
retention-never = Not yet
