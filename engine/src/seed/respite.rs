//! What makes an invented listing a break for carers.

use domain::listing::Respite;
use domain::taxonomy::{RespiteNeed, RespiteParty, RespiteType};

use super::dice::Dice;

/// One sort of break.
pub(super) struct Stay {
    pub(super) types: &'static [RespiteType],
    pub(super) may_types: &'static [RespiteType],
    pub(super) parties: &'static [RespiteParty],
    pub(super) needs: &'static [RespiteNeed],
    pub(super) may_needs: &'static [RespiteNeed],
    /// Fewest and most nights anyone offers; 0 and 0 for breaks of hours.
    pub(super) nights: (u16, u16),
    /// So many of a hundred can be had in an emergency.
    pub(super) emergency: u32,
}

/// A break of a sort, with its own needs and nights.
pub(super) fn respite(dice: &mut Dice, stay: &Stay) -> Respite {
    let mut types = [stay.types, &dice.each(stay.may_types, 45)].concat();
    let mut needs = [stay.needs, &dice.each(stay.may_needs, 48)].concat();
    let emergency = dice.chance(stay.emergency);
    if !emergency {
        types.retain(|sort| *sort != RespiteType::Emergency);
    }
    types.sort_unstable();
    needs.sort_unstable();
    let (min_nights, max_nights) = nights(dice, stay.nights);
    Respite { types, parties: stay.parties.to_vec(), needs, min_nights, max_nights, emergency, ..Respite::default() }
}

fn nights(dice: &mut Dice, (fewest, most): (u16, u16)) -> (u16, Option<u16>) {
    if most == 0 {
        return (0, Some(0));
    }
    let min = if dice.chance(30) { (fewest + 1).min(most) } else { fewest };
    let longest = dice.between(u32::from(min.max(most / 2)), u32::from(most));
    (min, if dice.chance(82) { u16::try_from(longest).ok() } else { None })
}
