use axum::http::StatusCode;

use crate::world::{Answer, site};

fn suggestions(answer: &Answer) -> Vec<String> {
    let list: serde_json::Value = serde_json::from_str(answer.text()).unwrap();
    list.as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_box_is_offered_services_by_name() {
    let answer = site().get("/api/suggest?q=bramble&near=");
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.header("content-type").starts_with("application/json"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert!(suggestions(&answer).iter().any(|text| text == "Bramblewick Day Centre"));
}

#[test]
fn a_suggested_filter_keeps_those_of_the_page() {
    let page = "%3Fq%3Dold%26kind%3Dcare_home%26within%3D5%26page%3D2";
    let answer = site().get(&format!("/api/suggest?q=dement&near=Sale&page={page}"));
    assert_eq!(answer.status, StatusCode::OK);
    let list: serde_json::Value = serde_json::from_str(answer.text()).unwrap();
    assert_eq!(list[0]["href"], "/search?near=Sale&within=5&kind=care_home&need=dementia");
}

#[test]
fn what_cannot_be_read_is_the_askers_fault_and_never_leads_elsewhere() {
    let site = site();
    for path in ["/api/suggest", "/api/suggest?q=a", "/api/suggest?near=a&near=b", "/api/suggest?q[]=a&near=b"] {
        let answer = site.get(path);
        assert_eq!(answer.status, StatusCode::BAD_REQUEST, "{path}");
        assert_eq!(answer.header("location"), "", "{path}");
    }
    assert_eq!(site.get("/api/no-such-thing").status, StatusCode::NOT_FOUND);
}
