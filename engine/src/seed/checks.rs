//! Checks that an invented council made: most in order, some soon due, some run out, some never made.

use chrono::{Days, NaiveDate};
use domain::check::{Check, Checked};
use domain::listing::Content;
use domain::requirement::{Applicant, Requirements};
use domain::taxonomy::{
    CheckKind, CheckOutcome, ClientGroup, DbsLevel, EvidenceKind, ListingKind, SupportType, Training,
};

use super::dice::Dice;
use super::towns::Spot;

/// How long one check still counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Counts,
    SoonDue,
    RunOut,
}

/// The checks of a listing: all that its council asks for, because it would not be public without them, and some
/// that it does not ask for, of which one may have run out.
pub(super) fn checks(dice: &mut Dice, content: &Content, spot: Spot<'_>, today: NaiveDate) -> Vec<Check> {
    let usual = Requirements::usual();
    let requirements = spot.demo.map_or(&usual, |demo| &demo.required_checks);
    if requirements.all().is_empty() {
        return Vec::new();
    }
    let asked = requirements.asked_of(Applicant::of(&content.kinds));
    let mut needed: Vec<Checked> = asked.flat_map(|one| vec![one.what; usize::from(one.times)]).collect();
    needed.iter_mut().for_each(|what| *what = fitting(dice, content, *what));
    let mut more = if content.is_pa() { more_of_a_pa(dice, content) } else { more_of_a_service(dice, content) };
    if needs_registration(content) {
        more.push(Checked::Kind(CheckKind::CqcRegistration));
    }
    more.sort_unstable();
    more.dedup();
    more.retain(|what| !needed.contains(what));
    let soon_due = dice.chance(12).then_some(0);
    let run_out = dice.chance(16).then_some(0);
    let mut checks = Vec::with_capacity(needed.len() + more.len());
    for (what, odd, standing) in [(&needed, soon_due, Standing::SoonDue), (&more, run_out, Standing::RunOut)] {
        for (at, what) in what.iter().enumerate() {
            let standing = if odd == Some(at) { standing } else { Standing::Counts };
            checks.push(check(dice, *what, standing, spot, today));
        }
    }
    checks
}

/// Help for which the law allows a look at the adults' barred list.
fn is_close_help(content: &Content) -> bool {
    use SupportType as S;
    const CLOSE: &[SupportType] = &[
        S::PersonalCare,
        S::MedicationAdministering,
        S::MovingHandlingHoist,
        S::HealthTaskPeg,
        S::HealthTaskCatheter,
        S::HealthTaskSuction,
        S::NightSupport,
    ];
    content.support.iter().any(|support| CLOSE.contains(support))
}

/// Two or more workers together who give personal care where people live or stay are registered
/// with CQC (law, LS-06); a day club's are not.
fn needs_registration(content: &Content) -> bool {
    !content.is_pa()
        && content.support.contains(&SupportType::PersonalCare)
        && !content.kinds.contains(&ListingKind::DayOpportunity)
}

/// What the council asks for; somebody who gives close help often has a higher DBS level than it asks for.
fn fitting(dice: &mut Dice, content: &Content, what: Checked) -> Checked {
    match what {
        Checked::Dbs(_) if is_close_help(content) && dice.chance(70) => Checked::Dbs(DbsLevel::EnhancedAdultsBarred),
        other => other,
    }
}

fn more_of_a_pa(dice: &mut Dice, content: &Content) -> Vec<Checked> {
    let mut likely: Vec<(u32, CheckKind)> =
        vec![(58, CheckKind::CodeOfConduct), (34, CheckKind::Interview), (16, CheckKind::Qualification)];
    if content.kinds.contains(&ListingKind::PaSelfEmployed) {
        likely.extend([(78, CheckKind::PublicLiabilityInsurance), (52, CheckKind::HmrcSelfEmployed)]);
    }
    if content.support.contains(&SupportType::DrivingOwnCar) {
        likely.extend([(66, CheckKind::DrivingLicence), (48, CheckKind::BusinessMotorInsurance), (30, CheckKind::Mot)]);
    }
    let kinds = likely.into_iter().filter(|(percent, _)| dice.chance(*percent)).map(|(_, kind)| Checked::Kind(kind));
    let mut more: Vec<Checked> = kinds.collect();
    more.extend(training(dice, content).into_iter().map(Checked::Training));
    more
}

fn training(dice: &mut Dice, content: &Content) -> Vec<Training> {
    use Training as T;
    let gives = |support| content.support.contains(&support);
    let helps = |need| content.needs.contains(&need);
    let likely = [
        (52, T::SafeguardingAdults, true),
        (24, T::MentalCapacityAct, true),
        (22, T::CareCertificate, true),
        (36, T::FirstAid, true),
        (64, T::MovingAndHandling, gives(SupportType::MovingHandling) || gives(SupportType::MovingHandlingHoist)),
        (56, T::Medication, gives(SupportType::MedicationPrompting) || gives(SupportType::MedicationAdministering)),
        (30, T::InfectionControl, gives(SupportType::PersonalCare)),
        (30, T::FoodHygiene, gives(SupportType::MealsAndDrinks)),
        (56, T::Dementia, helps(ClientGroup::Dementia)),
        (54, T::AutismLearningDisability, helps(ClientGroup::Autism) || helps(ClientGroup::LearningDisability)),
        (40, T::MentalHealth, helps(ClientGroup::MentalHealth)),
        (22, T::PositiveBehaviourSupport, helps(ClientGroup::Autism)),
        (16, T::Epilepsy, helps(ClientGroup::LearningDisability)),
        (90, T::PegDelegatedTasks, gives(SupportType::HealthTaskPeg)),
        (12, T::EndOfLife, helps(ClientGroup::LongTermCondition)),
        (9, T::EqualityDiversity, true),
        (7, T::DataProtection, true),
        (9, T::HealthSafetyLoneWorking, true),
    ];
    likely
        .into_iter()
        .filter(|(percent, _, fits)| *fits && dice.chance(*percent))
        .map(|(_, training, _)| training)
        .collect()
}

fn more_of_a_service(dice: &mut Dice, content: &Content) -> Vec<Checked> {
    use CheckKind as K;
    let feeds = content.support.contains(&SupportType::MealsAndDrinks);
    let handles_money = content.kinds.contains(&ListingKind::DpSupportService);
    let likely = [
        (92, K::PublicLiabilityInsurance, true),
        (54, K::EmployersLiabilityInsurance, true),
        (80, K::FoodHygiene, feeds),
        (46, K::CcjCheck, handles_money || content.kinds.contains(&ListingKind::HomeAndGarden)),
        (50, K::CodeOfConduct, true),
        (44, K::Terms, true),
    ];
    let kinds = likely
        .into_iter()
        .filter(|(percent, _, fits)| *fits && dice.chance(*percent))
        .map(|(_, kind, _)| Checked::Kind(kind));
    let mut more: Vec<Checked> = kinds.collect();
    more.extend(dice.each(&[Training::SafeguardingAdults, Training::FirstAid], 46).into_iter().map(Checked::Training));
    more
}

fn check(dice: &mut Dice, what: Checked, standing: Standing, spot: Spot<'_>, today: NaiveDate) -> Check {
    /// Days before its end when a check is soon due (row V9).
    const NOTICE: u32 = 60;
    let term = term(what);
    let after = |days: u32| today.checked_add_days(Days::new(days.into())).unwrap_or(today);
    let valid_until = match standing {
        Standing::Counts => after(dice.between(NOTICE + 1, term - 2)),
        Standing::SoonDue => after(dice.between(1, NOTICE)),
        Standing::RunOut => dice.days_before(today, 3, 220),
    };
    let seen_on = valid_until.checked_sub_days(Days::new((term - 1).into())).unwrap_or(today);
    let outcome = if dice.chance(4) { CheckOutcome::AcceptedWithNote } else { CheckOutcome::Accepted };
    Check {
        what,
        evidence: evidence(dice, what),
        seen_by: spot.seen_by().to_owned(),
        seen_on,
        valid_until,
        outcome,
        council: spot.council.cloned(),
    }
}

/// For how many days a check counts: insurance and promises for a year, the rest for three, which
/// is the default validity of training in the field's glossary.
const fn term(what: Checked) -> u32 {
    use CheckKind as K;
    const YEAR: u32 = 365;
    match what {
        Checked::Kind(
            K::PublicLiabilityInsurance
            | K::EmployersLiabilityInsurance
            | K::Mot
            | K::BusinessMotorInsurance
            | K::CcjCheck
            | K::FoodHygiene
            | K::CqcRegistration,
        ) => YEAR,
        Checked::Kind(K::CodeOfConduct | K::Terms) => 2 * YEAR,
        _ => 3 * YEAR,
    }
}

fn evidence(dice: &mut Dice, what: Checked) -> EvidenceKind {
    use CheckKind as K;
    use EvidenceKind as E;
    match what {
        Checked::Kind(K::Reference) => E::RefereeForm,
        Checked::Kind(
            K::RightToWork
            | K::DrivingLicence
            | K::Mot
            | K::CqcRegistration
            | K::CcjCheck
            | K::FoodHygiene
            | K::ProfessionalRegistration,
        ) => E::OnlineCheck,
        Checked::Kind(K::HmrcSelfEmployed) => E::ThirdPartyLetter,
        Checked::Kind(K::PublicLiabilityInsurance | K::EmployersLiabilityInsurance | K::BusinessMotorInsurance)
        | Checked::Training(_)
            if dice.chance(50) =>
        {
            E::CopySeen
        }
        _ => E::OriginalSeen,
    }
}
