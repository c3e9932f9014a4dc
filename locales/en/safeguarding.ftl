### Labels of worries, of what the staff do about them, and of hidden listings.

## What a worry is about
concern_topic-information_wrong = Something here is wrong
concern_topic-not_who_they_say = Someone is not who they say they are
concern_topic-unsafe_practice = Care or help that is not safe
concern_topic-money = Money, or being charged unfairly
concern_topic-neglect_or_abuse = Someone is being hurt or neglected
concern_topic-discrimination = Being treated badly for who you are
concern_topic-privacy = Private things that others can see
concern_topic-other = Something else

concern_source-form = Somebody told us
concern_source-do_not_list = Not to be listed again
concern_source-conviction = A conviction
concern_source-diverted = Words about harm in another place

concern_state-open = Open
concern_state-in_hand = In hand
concern_state-closed = Closed

concern_outcome-no_further_action = Nothing more to do
concern_outcome-passed_to_safeguarding_team = Passed to the council’s safeguarding team
concern_outcome-listing_suspended = Listing hidden
concern_outcome-advice_given = Advice given
concern_outcome-not_ours = Not for us

hold_ended-restored = Shown again
hold_ended-replaced = Decided anew
hold_ended-erased = Erased

do_not_list-owner_asked = The owner asked not to be listed
do_not_list-safeguarding = Safeguarding

## What is wrong with a form
error-topic_missing = Choose what it is about
error-ring_first = Please ring first: the numbers are above. If you still want to send this to us too, press “Send” again
error-what_missing = Write what happened
error-what_long = Write it in no more than 4,000 letters
error-contact_missing = Enter a phone number or an email address, or take back that we may contact you
error-place_missing = Enter a postcode, or the first half of it
error-place_unknown = Enter a postcode that exists, or the first half of it, such as M33
error-staff_note_missing = Write something
error-staff_note_long = Write it in no more than 2,000 letters
error-concern_outcome_missing = Choose what came of it
error-why_missing = Choose the reason
error-concern_too_late = Look at this again: somebody else has dealt with it
error-hold_already = Look at this again: it is so already, or somebody was quicker
error-hold_needs_another = It takes another safeguarding lead, who did not ask for it

## What was done just before a page
done-concern_taken = You are dealing with this.
done-concern_noted = The note is added.
done-concern_closed = This is closed.
done-concern_restricted = The safeguarding leads have it now.
done-listing_suspended = The listing is hidden.
done-listing_restored = The listing is shown again.
done-listing_removed = The listing is removed.
done-restore_asked = Another safeguarding lead has to agree.
done-restore_refused = The listing stays hidden.
done-conviction_told = The safeguarding leads have it now.
done-do_not_list_ended = They may be listed again.

mail_kind-listing_suspended = The listing is hidden
mail_kind-listing_restored = The listing is shown again

act-concern_received = Concern received
act-concern_read = Concern read
act-concern_taken = Concern taken in hand
act-concern_noted = Note added to a concern
act-concern_closed = Concern closed
act-concern_conviction_told = Safeguarding leads told of a conviction
act-concern_restricted = Report given to safeguarding leads
act-listing_suspended = Listing hidden by staff
act-listing_restored = Listing shown again by staff
act-listing_removed = Listing removed by staff
act-listing_removal_erased = Listing erased, 30 days after staff removed it
act-listing_hold_read = Reason for hiding a listing read
act-listing_restore_asked = Listing to be shown again, asked
act-listing_restore_refused = Listing to be shown again, refused
act-do_not_list_read = List of those not to be listed read
act-do_not_list_ended = Entry of those not to be listed ended
