### Labels of the codes in domain/src/taxonomy: a prefix, a hyphen, the code.
### A code is never renamed; its label may change. Use everyday words.

## Kinds, short (filters, chips) and in full (under a name)
kind-pa_employed = PA, employed by you
kind-pa_self_employed = PA, self-employed
kind-micro_provider = Small local provider
kind-care_agency = Care agency
kind-care_home = Care home
kind-housing_support = Housing support, supported living
kind-shared_lives = Shared Lives
kind-nurse_agency = Nurse agency
kind-day_opportunity = Day activities and day centres
kind-respite = A break for carers
kind-advice_brokerage = Advice and planning
kind-dp_support_service = Direct payment support
kind-equipment_tech = Equipment and technology
kind-home_and_garden = Home and garden
kind-activity_group = Activity or group

kind_full-pa_employed = Personal assistant, employed by you
kind_full-pa_self_employed = Personal assistant, self-employed
kind_full-micro_provider = Small local provider
kind_full-care_agency = Care agency: help in your own home
kind_full-care_home = Care home
kind_full-housing_support = Housing support: help to live in your own place
kind_full-shared_lives = Shared Lives: living or staying with a family
kind_full-nurse_agency = Nurse agency
kind_full-day_opportunity = Day activities or a day centre
kind_full-respite = A break for carers
kind_full-advice_brokerage = Advice, and help to plan support
kind_full-dp_support_service = Help with direct payments
kind_full-equipment_tech = Equipment and technology
kind_full-home_and_garden = Help with home and garden
kind_full-activity_group = Activity or group

## Whom a listing helps
need-older_people = Older people
need-physical_disability = Physical disability
need-learning_disability = Learning disability
need-mental_health = Mental health
need-autism = Autism
need-dementia = Dementia or memory loss
need-sensory_sight = Sight loss
need-sensory_hearing = Deaf or hearing loss
need-sensory_dual = Both sight and hearing loss
need-acquired_brain_injury = Brain injury or neurological condition
need-long_term_condition = Long-term illness
need-carers = Unpaid carers
need-young_adults_transition = Young adults, 16 to 25
need-substance_misuse = Alcohol or drugs

## Help
support-personal_care = Washing, dressing, personal care
support-medication_prompting = Reminding about medication
support-medication_administering = Giving medication
support-moving_handling = Help to move, one worker
support-moving_handling_two_workers = Help to move, two workers
support-moving_handling_hoist = Using a hoist
support-meals_and_drinks = Meals and drinks
support-housework_and_laundry = Housework and laundry
support-shopping_and_errands = Shopping and errands
support-companionship = Company
support-community_access = Getting out and about
support-appointments = Going to appointments
support-driving_own_car = Driving you in the worker’s car
support-driving_your_car = Driving your car
support-money_and_paperwork = Money and paperwork
support-work_support = Support at work
support-education_support = Support in education
support-volunteering_support = Support to volunteer
support-independent_travel_training = Learning to travel alone
support-parenting_support = Support as a parent
support-pet_care = Help with pets
support-night_support = Help at night
support-health_task_peg = PEG feeding, taught by a nurse
support-health_task_catheter = Catheter care, taught by a nurse
support-health_task_suction = Suction, taught by a nurse
support-communication_bsl = Talking in British Sign Language
support-communication_makaton = Talking in Makaton
support-communication_interpreting = Interpreting
support-cooking_halal = Halal cooking
support-cooking_kosher = Kosher cooking
support-cooking_vegetarian = Vegetarian cooking
support-prayer_support = Support with prayer or worship
support-reablement_practice = Getting skills back after illness

## Breaks for carers
respite-sitting_day = Someone to sit, by day
respite-sitting_night = Someone to sit, at night
respite-replacement_care_home = Care at home while you are away
respite-live_in = Someone who lives in for a while
respite-day_care_full = Day care, a full day
respite-day_care_half = Day care, half a day
respite-overnight_shared_lives = A night in someone’s home
respite-residential_short_stay = Short stay in a care home
respite-nursing_short_stay = Short stay in a nursing home
respite-holiday_together = A holiday together
respite-holiday_cared_for = A holiday for the person you care for
respite-short_let = Hotel, caravan or short let
respite-activity_break = Activity break
respite-emergency = A break in an emergency
respite-break_voucher = Voucher for a break

party-carer_alone = The carer alone
party-together = Both together
party-cared_for_alone = The person cared for, alone

respite_need-hoist = Hoist
respite_need-profiling_bed = Profiling bed
respite_need-night_staff = Staff awake at night
respite_need-dementia_safe = Safe for people with dementia
respite_need-behaviour_support = Support with behaviour
respite_need-wheelchair_throughout = Wheelchair access throughout
respite_need-pets_welcome = Pets welcome
respite_need-faith_diet = Food for your faith
respite_need-oxygen = Oxygen
respite_need-peg_feeding = PEG feeding

emergency-yes = Can help in an emergency

## Places
access-step_free = No steps
access-accessible_toilet = Accessible toilet
access-changing_places = Changing Places toilet
access-hoist = Hoist
access-hearing_loop = Hearing loop
access-bsl = Staff who use BSL
access-accessible_parking = Accessible parking
access-near_bus_stop = Near a bus stop

answer-yes = Yes
answer-partly = Partly
answer-no = No
answer-not_known = Not known

transport-door_to_door = They bring you from door to door
transport-meet_there = You meet them there
transport-public_transport_near = Public transport is near
transport-travel_training = They help you learn the way
transport-none = You make your own way

## Languages, faith and culture
language-en = English
language-cy = Welsh
language-bfi = British Sign Language (BSL)
language-pl = Polish
language-ro = Romanian
language-ur = Urdu
language-pa = Punjabi
language-bn = Bengali
language-gu = Gujarati
language-ar = Arabic
language-so = Somali
language-fa = Farsi
language-pt = Portuguese
language-es = Spanish
language-fr = French
language-yue = Cantonese
language-tr = Turkish
language-he = Hebrew
language-yi = Yiddish
language-makaton = Makaton
language-deafblind_manual = Deafblind manual

level-fluent = well
level-conversational = some

culture-christian = Christian
culture-muslim = Muslim
culture-hindu = Hindu
culture-sikh = Sikh
culture-jewish = Jewish
culture-buddhist = Buddhist
culture-other_religion = Another religion
culture-no_religion = People of no religion
culture-south_asian = South Asian
culture-african = African
culture-caribbean = Caribbean
culture-chinese = Chinese
culture-middle_eastern = Middle Eastern
culture-eastern_european = Eastern European
culture-irish = Irish
culture-gypsy_roma_traveller = Gypsy, Roma or Traveller
culture-lgbt_affirming = LGBT+
culture-deaf_culture = Deaf culture

gender-woman = A woman
gender-man = A man
gender-another_way = Described another way

## When
day-mon = Monday
day-tue = Tuesday
day-wed = Wednesday
day-thu = Thursday
day-fri = Friday
day-sat = Saturday
day-sun = Sunday

day_narrow-mon = M
day_narrow-tue = T
day_narrow-wed = W
day_narrow-thu = T
day_narrow-fri = F
day_narrow-sat = S
day_narrow-sun = S

day_short-mon = Mon
day_short-tue = Tue
day_short-wed = Wed
day_short-thu = Thu
day_short-fri = Fri
day_short-sat = Sat
day_short-sun = Sun

part-early_morning = early morning
part-morning = morning
part-lunch = lunchtime
part-afternoon = afternoon
part-tea = teatime
part-evening = evening
part-sleep_in_night = night, asleep
part-waking_night = night, awake

part_title-early_morning = Early
part_title-morning = Morning
part_title-lunch = Lunch
part_title-afternoon = Afternoon
part_title-tea = Tea
part_title-evening = Evening
part_title-sleep_in_night = Night, asleep
part_title-waking_night = Night, awake

part_time-early_morning = 6 to 8
part_time-morning = 8 to 12
part_time-lunch = 12 to 2
part_time-afternoon = 2 to 5
part_time-tea = 5 to 7
part_time-evening = 7 to 10
part_time-sleep_in_night = 10 to 6
part_time-waking_night = 10 to 6

pattern-live_in = Living in
pattern-school_hours = School hours
pattern-school_holidays = School holidays
pattern-weekends = Weekends
pattern-bank_holidays = Bank holidays
pattern-short_notice_cover = At short notice
pattern-holiday_sick_cover = Cover for holidays and sickness
pattern-trips_away = Trips away

status-looking_now = Free now
status-few_hours_left = A few hours left
status-full_waiting_list = Full, with a waiting list
status-paused_until = Not taking anyone on just now

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

## Money
funding-direct_payment = Direct payment
funding-personal_health_budget = Personal health budget (NHS)
funding-managed_account = Managed account
funding-individual_service_fund = Individual service fund
funding-carers_budget = Carer’s personal budget
funding-self_funded = Your own money

price-hour_weekday = Weekday
price-hour_weekend = Saturday and Sunday
price-bank_holiday_hour = Bank holiday
price-sleep_in = Night, asleep
price-waking_night = Night, awake
price-half_day = Half a day
price-day = A day
price-night_stay = A night’s stay
price-week = A week
price-mile = Driving you
price-session = A session
price-one_off = One payment
price-free = Free

## Checks
check-identity = Identity
check-right_to_work = Right to work in the UK
check-dbs = DBS check
check-reference = References
check-public_liability_insurance = Public liability insurance
check-employers_liability_insurance = Employer’s liability insurance
check-hmrc_self_employed = Registered with HMRC as self-employed
check-driving_licence = Driving licence
check-mot = MOT
check-business_motor_insurance = Car insurance that covers work
check-professional_registration = Professional registration
check-cqc_registration = CQC registration
check-food_hygiene = Food hygiene
check-ccj_check = No county court judgments
check-qualification = Qualification in care
check-code_of_conduct = Code of conduct signed
check-terms = Terms accepted
check-interview = Interview

dbs-none = No DBS check
dbs-basic = Basic DBS
dbs-enhanced = Enhanced DBS
dbs-enhanced_adults_barred = Enhanced DBS with adults’ barred list
dbs-enhanced_childrens_barred = Enhanced DBS with children’s barred list
dbs-enhanced_both_barred = Enhanced DBS with both barred lists

filter_check-basic = Basic DBS or higher
filter_check-enhanced = Enhanced DBS or higher

training-care_certificate = Care Certificate
training-safeguarding_adults = keeping adults safe (safeguarding)
training-mental_capacity_act = Mental Capacity Act
training-moving_and_handling = moving and handling
training-medication = medication
training-first_aid = first aid
training-infection_control = infection control
training-food_hygiene = food hygiene
training-health_safety_lone_working = health, safety and working alone
training-equality_diversity = equality and diversity
training-data_protection = data protection
training-dementia = dementia
training-autism_learning_disability = autism and learning disability
training-mental_health = mental health
training-epilepsy = epilepsy
training-peg_delegated_tasks = PEG feeding and other tasks taught by a nurse
training-positive_behaviour_support = positive behaviour support
training-end_of_life = end of life care

tier-listed = Listed
tier-checked = Checked
tier-accredited = Accredited

quality-visited = Visited by quality checkers
quality-reviewed = Has reviews

space-now = Has room now

## Registers and what they say
source-care_inspectorate = the Care Inspectorate’s register
source-cqc = the CQC’s register

grade_question-lowest = Lowest grade
grade_question-highest = Highest grade
grade-1 = unsatisfactory
grade-2 = weak
grade-3 = adequate
grade-4 = good
grade-5 = very good
grade-6 = excellent

## Filters and sorting
group-kind = Who or what
group-support = Kind of help
group-need = Who the help is for
group-respite = Kind of break
group-party = Who goes on the break
group-emergency = In an emergency
group-access = Getting in and around
group-language = Speaks
group-culture = Knows your faith or culture
group-when = When
group-funding = How you pay
group-check = What was checked
group-quality = Visits and reviews
group-gender = Gender of the worker
group-space = Free now
group-council = Council

## Names of the fields that are no groups
field-within = How far
field-from = First day
field-to = Last day
field-nights = How many nights
field-max_rate = Price
field-without = What we read from your words
field-sort = Sort by
field-page = Page

sort-relevance = Best match
sort-distance = Nearest
sort-rate = Lowest price
sort-updated = Newest

sorted-relevance = Best matches first.
sorted-distance = Nearest first.
sorted-rate = Lowest price first. Those without a price come last: ask them.
sorted-updated = Newest first.

suggested-name = A service
suggested-place = A place
suggested-kind = Who or what
suggested-need = Who the help is for
suggested-support = Kind of help
suggested-respite = Kind of break
suggested-language = Language

## What somebody's account is for
role-provider = Service provider
role-pa = Personal assistant
role-quality_checker = Quality checker
role-super_admin = Administrator
role-register_officer = Register officer
role-moderator = Moderator
role-safeguarding_lead = Safeguarding lead
role-quality_coordinator = Quality coordinator
role-broker = Care broker
role-read_only = Reader

role_about-super_admin = Invites people and ends what they may do. For the whole site: also reads the log of who did what
role_about-register_officer = Checks who joins the register
role_about-moderator = Reads what is to be published
role_about-safeguarding_lead = Acts when somebody may be in danger
role_about-quality_coordinator = Plans visits and publishes reports
role_about-broker = Acts for residents who agreed to it
role_about-read_only = Looks, and changes nothing

## What is wrong with a form: what to do, never "invalid"
error-email_missing = Enter an email address
error-email_format = Enter an email address in the form name@example.com
error-email_long = Enter an email address of no more than 254 letters
error-email_same = Enter another address than the one you have now
error-code_missing = Enter the code
error-code_format = Enter a code of 6 digits
error-code_wrong = Look at the code again: this one is not right
error-code_locked = There were too many wrong codes. Ask for a new code, or press the link in the email
error-code_link_alone = There were too many wrong codes. The code no longer works today: use the link in the email
error-code_not_usable = Ask for a new code: this one is too old, was used, or was asked for in another browser
error-recovery_missing = Enter a recovery code
error-recovery_wrong = Look at the recovery code again: it is not one of yours, or you have used it
error-second_factor_locked = There were too many wrong codes. Wait 15 minutes, then try again
error-role_missing = Choose what they will do
error-role_held = Choose something else: they may do this already
error-role_unknown = Choose one of the lines
error-council_missing = Choose a council
error-council_unknown = Choose a council from the list
error-reason_missing = Write down why
error-reason_letter_long = Write it in no more than 1,000 letters
error-decision_missing = Choose what you decide
error-change_missing = Tick what may become public
error-change_does_not_fit = What you ticked does not go together with the rest. Tick what belongs to it too, or send it all back
error-decided_before = You decided about this before. Somebody else has to look at it now
error-decided_meanwhile = Somebody else has decided meanwhile, or the owner has sent something newer. This is how it stands now
error-claimed_meanwhile = This listing belongs to somebody else by now
error-check_missing = Choose what you checked
error-outcome_missing = Choose what you decide
error-evidence_missing = Choose how you saw it
error-seen_on_missing = Enter the day on which you saw it
error-seen_on_format = Enter the day like 27/3/2026
error-seen_on_later = The day on which you saw it cannot lie ahead
error-issued_on_missing = Enter the date on the certificate
error-issued_on_format = Enter the date on the certificate like 27/3/2026
error-issued_on_later = The date on the certificate cannot lie ahead
error-valid_until_missing = Enter the last day on which it counts
error-valid_until_format = Enter the last day like 27/3/2027
error-valid_until_over = The last day is over. A check that ran out cannot be recorded
error-valid_until_long = That is too long for this check. Enter an earlier last day
error-last_four_format = Enter four letters or digits, and no more
error-note_missing = Write why. A check that is not simply accepted needs a note
error-note_long = Write the note in no more than 1,000 letters
error-appeal_missing = Write why you do not agree
error-appeal_long = Write it in no more than 4,000 letters
error-reason_long = Write it in no more than 500 letters
error-last_administrator = First make somebody else an administrator of the whole site, who has signed in and who stays. Until then this cannot be done, or nobody could run the site
error-banner_missing = Write a message
error-link_not_ours = Enter a page of this site, such as /help/talk
error-level_missing = Choose how it looks
error-time_format = Enter a time, such as 9:00 or 17:30
error-until_before = Enter an end that is after the beginning
error-until_past = Enter an end that is still to come
error-where_missing = Choose where it is shown
error-holiday_missing = Choose what the day is
error-name_missing = Write down why
error-useful_missing = Choose whether the page is useful
error-suggestion_topic_missing = Choose what is not right
error-suggestion_missing = Write what it should say
error-who_format = Enter the whole number as it stands on the person’s page
error-act_unknown = Choose one of the lines
error-date_format = Enter a day, such as 2026-05-31
error-date_order = Enter a day that is not before the first one

## What was done just before a page
done-signed_out = You have signed out.
done-signed_out_everywhere = You have signed out everywhere.
done-session_ended = You have signed out there.
done-email_asked = We have sent an email to the new address. Press the link in it within 24 hours.
done-email_changed = Your email address has changed.
done-email_kept = Your email address stays as it is.
done-delete_asked = Your account will be deleted in 30 days. You can change your mind until then.
done-kept = You keep your account.
done-listing_sent = We have your answers. We email you when the council has looked at them.
done-reference_given = Thank you. The council’s staff will read your answers.
done-listing_shared = We have written to them.
done-listing_unshared = They cannot change this listing any more.
done-listing_copied = This is your new listing. Change what is different.
done-listing_pressed = Thank you. That is done.
done-renewal_said = Thank you. Someone from the council will look at it. This takes 5 to 10 working days.
done-listing_nothing_new = Nothing has changed since the council last looked. There is nothing to send.
done-listing_opening_set = This counts from now on.
done-listing_paused = Nobody can see your listing now. You can show it again at any time.
done-listing_shown = People can see your listing again.
done-task_taken = You have taken what you ticked.
done-task_given_back = Others can take these again.
done-nothing_ticked = Nothing was ticked. Tick what you want to take.
done-listing_approved = You have approved the last one. Its owner gets an email.
done-listing_approved_some = You have approved some of the last one. Its owner gets an email with your reason.
done-listing_returned = You have sent the last one back. Its owner gets an email with your reason.
done-listing_rejected = You have refused the last one. Its owner gets an email with your reason.
done-check_recorded = The check is recorded.
done-check_made_public = The check is recorded. Nothing is missing now: people can see the listing.
done-check_withdrawn = The check is taken back.
done-reference_read = You have read this reference.
done-appealed = We have your words. Somebody else will look at it again.
done-listing_deleted = It is deleted, with everything you answered.
done-listing_taken_off = Your listing is off the register. You can put it back for 30 days.
done-listing_taken_back = It is yours again. Change what you like, then send it again.
done-listing_put_back = Your listing is back as it was.
done-invited = We have sent the invitation.
done-invitation_withdrawn = We have withdrawn the invitation.
done-invitation_declined = You have declined the invitation.
done-role_ended = They may not do this any more.
done-second_factor_reset = The authenticator app is taken off. They set it up again when they next sign in.
done-council_saved = The council’s settings are saved.
done-holiday_saved = The bank holidays are saved.
done-banner_published = It is announced.
done-banner_ended = It is no longer announced.
done-feedback_given = Thank you. We read everything.
done-feedback_done = That is done.
done-suggestion_sent = Thank you. The council’s staff will look at it.
done-suggestion_closed = It is closed.
done-sent_again = The email will be sent again in a moment.

## The e-mails we send, as staff see them when one could not be sent
mail_kind-sign_in = Code for signing in
mail_kind-new_browser = Signed in with a new browser
mail_kind-invited = Invitation
mail_kind-role_offered = Invitation
mail_kind-confirm_email = Link for a new address
mail_kind-email_change_asked = A new address was asked for
mail_kind-email_changed = The address has changed
mail_kind-deletion_asked = The account will be deleted
mail_kind-second_factor_locked = Too many wrong codes
mail_kind-second_factor_reset = Authenticator app taken off
mail_kind-second_factor_changed = Authenticator app changed
mail_kind-recovery_codes_made = New recovery codes were made
mail_kind-recovery_code_used = A recovery code was used
mail_kind-reference_asked = Reference asked for
mail_kind-listing_shared = Listing shared
mail_kind-listing_sent = We have a listing
mail_kind-listing_approved = The listing is public
mail_kind-suggestion_made = A change of the listing was suggested
mail_kind-suggestion_closed = What became of a suggestion
mail_kind-check_ends = A check ends soon
mail_kind-check_over = A check has ended
mail_kind-anything_changed = Has anything changed?
mail_kind-still_right = Is it still right?
mail_kind-listing_hidden = The listing is hidden
mail_kind-listing_decided = What was decided about the listing

## What was done (audit log)

act-account_signed_in = Signed in
act-account_signed_out_everywhere = Signed out everywhere
act-account_second_factor_set_up = Authenticator app set up
act-account_second_factor_given = Code of the authenticator app given
act-account_recovery_code_used = Recovery code used
act-account_second_factor_locked = Too many wrong codes of the authenticator app
act-account_second_factor_reset = Authenticator app taken off
act-account_second_factor_changed = Authenticator app changed
act-account_recovery_codes_made = New recovery codes made
act-account_email_change_asked = Another address asked for
act-account_email_changed = Address changed
act-account_email_change_cancelled = Change of address cancelled
act-account_deletion_asked = Deletion of the account asked for
act-account_kept = Account kept
act-account_erased = Account deleted
act-account_role_given = Role given
act-account_role_accepted = Role accepted
act-role_offered = Invited to a role
act-role_offer_read = Looked at an invitation
act-role_offer_declined = Invitation declined
act-role_offer_withdrawn = Invitation withdrawn
act-role_offer_lapsed = Invitation not accepted in time
act-account_role_ended = Role ended
act-listing_begun = Listing begun
act-listing_agreed = Terms and code of conduct agreed to
act-listing_still_right = Listing kept right by its owner
act-listing_not_said_right = Listing hidden, because nobody said that it is right
act-listing_renewal_said = Something new said to be there, to be checked
act-reference_given = Reference given
act-listing_shared = Somebody else may change a listing
act-listing_unshared = Somebody may change a listing no more
act-listing_sent = Listing sent, to be looked at
act-listing_opening_set = Owner said when a listing is to be seen
act-listing_paused = Listing hidden by its owner
act-listing_shown_again = Listing shown again by its owner
act-listing_deleted = Listing deleted by its owner before it was public
act-listing_taken_back = Listing taken back by its owner before it was decided
act-listing_taken_off = Listing taken off the register by its owner
act-listing_put_back = Listing put back on the register by its owner
act-listing_erased = Listing deleted, 30 days after its owner took it off
act-listing_approved = Listing approved
act-listing_approved_in_part = Some changes approved
act-listing_reviewed = Looked at a listing
act-listing_returned = Listing sent back
act-listing_rejected = Listing refused
act-listing_appealed = Owner did not agree
act-check_recorded = Check recorded
act-check_withdrawn = Check taken back
act-reference_read = Reference read
act-person_read = Looked at a person’s page
act-people_read = Looked at the list of people
act-mail_read = Looked at the emails that failed
act-audit_read = Looked at the audit log
act-mail_sent_again = Mail sent again
act-council_added = Council added
act-council_changed = Council’s settings changed
act-holiday_set = Bank holiday added, or taken out
act-holiday_removed = Bank holiday left to the rules again
act-banner_published = Something announced
act-banner_ended = Announcement ended
act-feedback_done = Feedback dealt with
act-suggestion_read = Looked at a suggested change
act-suggestion_closed = Suggested change closed
act-people_exported = List of people taken out
act-queue_exported = List of what waits taken out
act-audit_exported = Audit log taken out
act-sign_in_locked = Too many wrong codes when signing in

task-new_listing = New listing
task-edit = Change of a listing
task-claim = Claim of a listing
task-check = Checks to make
task-reference = References
task-expiring_check = Check that runs out
task-stale_listing = Listing not confirmed for a year
task-appeal = Appeal
task-report = Report
task-safeguarding = Safeguarding
task-conviction = Declared conviction
task-restore = Showing a listing again
task-suggestion = Suggested change
task-feedback = Feedback on a page
task-dead_letter = Email that could not be sent
task-rate_missing = Pay rate of this year not known

decision-approve = Approve all of it
decision-approve_some = Approve some of it
decision-return = Send it back
decision-reject = Refuse it

version-draft = Draft
version-submitted = Sent
version-approved = Approved
version-returned = Sent back
version-rejected = Refused
version-superseded = Replaced by a newer one

check_state-not_declared = Nothing said
check_state-declared_by_pa = They said so
check_state-evidence_received = Evidence is here
check_state-verified = Counts
check_state-due_for_renewal = Counts, and runs out soon
check_state-expired = Ran out
check_state-withdrawn = Taken back, refused or not needed

outcome-accepted = I accept it
outcome-accepted_with_note = I accept it, with a note
outcome-refused = I do not accept it
outcome-not_needed = It is not needed for this listing

evidence-original_seen = I saw the original
evidence-copy_seen = I saw a copy
evidence-online_check = I checked it online
evidence-referee_form = A referee answered our form
evidence-third_party_letter = A letter from somebody else
evidence-self_declared = They only said so

## Announcements
banner_level-information = For your information
banner_level-important = Important

## Whether a page is useful
useful-yes = Yes
useful-no = No
useful-wrong = Something is wrong on it

## What is not right in a listing, what became of that, and what whoever said so is told
suggestion_topic-closed = It is closed
suggestion_topic-contact = Wrong phone number or address
suggestion_topic-prices = Wrong prices
suggestion_topic-hours = Wrong times
suggestion_topic-moved = It has moved
suggestion_topic-other = Something else
suggestion_outcome-done = It is put right
suggestion_outcome-not_right = The listing is right as it is
suggestion_outcome-told_owner = The owner knows and decides
suggestion_outcome-ended = It is closed, and is no longer listed
suggestion_told-done = The listing says it right now.
suggestion_told-not_right = We looked into it, and the listing is right as it is.
suggestion_told-told_owner = The owner of the listing knows of it and decides what to change.
suggestion_told-ended = You are right: it is closed. We no longer list it.

## What is forgotten, and by which round
retained-sign_ins = Codes and links for signing in
retained-sessions = Where somebody was signed in
retained-email_changes = Wishes to have another email address
retained-jobs = Notes of emails that were sent
retained-drafts = Listings that were begun and never sent
retained-kept_forms = Forms that were kept for somebody whose time was over
retained-links = Links in emails for keeping a listing right
retained-offers = Invitations that nobody took up
retained-reminders = Notes of what owners were reminded of
retained-feedback = What people say of pages
retained-suggestions = Suggested changes that were closed
retained-tasks = What was dealt with in the queue
retained-accounts = Accounts that were to be deleted
retained-audit = The log of who did what
round-retention = Forgetting what is old
round-erasure = Deleting accounts
round-audit_anchor = Cutting the log
