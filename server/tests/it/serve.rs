//! The running server, from outside: it comes up by itself, says what it must and nothing more, and
//! goes when it is asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use tempfile::TempDir;

struct Running {
    _folder: TempDir,
    child: Child,
    address: String,
    metrics: String,
    log: Arc<Mutex<String>>,
    reader: JoinHandle<()>,
}

/// A port that was free a moment ago.
fn free_port() -> String {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string()
}

impl Running {
    /// Serves a folder in which nothing is yet.
    fn start() -> Self {
        let folder = TempDir::new().unwrap();
        let metrics = free_port();
        let mut child = Command::new(env!("CARGO_BIN_EXE_server"))
            .args(["serve", "--no-worker"])
            .env_clear()
            .env("MARKETPLACE_DATA_DIR", folder.path())
            .env("MARKETPLACE_LISTEN", "127.0.0.1:0")
            .env("MARKETPLACE_METRICS_LISTEN", &metrics)
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines().map(Result::unwrap);
        let mut log = String::new();
        let address = loop {
            let line = lines.next().unwrap_or_else(|| panic!("it ended before it served: {log}"));
            let entry: serde_json::Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("no JSON: {line}"));
            log.push_str(&line);
            if entry["message"] == "serving" {
                break entry["address"].as_str().unwrap().to_owned();
            }
        };
        let log = Arc::new(Mutex::new(log));
        let rest = Arc::clone(&log);
        let reader = std::thread::spawn(move || lines.for_each(|line| rest.lock().unwrap().push_str(&line)));
        Self { _folder: folder, child, address, metrics, log, reader }
    }

    fn get(&self, path: &str) -> String {
        ask(&self.address, path)
    }

    /// Asks it to stop; its exit code and everything it logged.
    fn stop(mut self) -> (Option<i32>, String) {
        let asked = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(asked.success());
        let code = self.child.wait().unwrap().code();
        self.reader.join().unwrap();
        (code, Arc::into_inner(self.log).unwrap().into_inner().unwrap())
    }
}

/// One request over a connection of its own; the whole answer as text.
fn ask(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn it_comes_up_on_an_empty_folder_keeps_secrets_and_goes_when_asked() {
    let server = Running::start();
    assert!(server.get("/readyz").starts_with("HTTP/1.1 200"));
    let page = server.get("/search?q=needle&near=M33+5AA");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("</html>"), "{page}");
    assert!(server.get("/needle/in/a/path").starts_with("HTTP/1.1 404"));

    let metrics = ask(&server.metrics, "/metrics");
    assert!(metrics.contains("http_requests_total{route=\"/search\",status=\"200\"} 1"), "{metrics}");
    assert!(metrics.contains("http_requests_total{route=\"/{unknown}\",status=\"404\"} 1"), "{metrics}");
    assert!(metrics.contains("search_index_lag 0"), "{metrics}");

    let (code, log) = server.stop();
    assert_eq!(code, Some(0), "{log}");
    for name in ["http.search.get", "http.unknown.get", "\"message\":\"stopped\""] {
        assert!(log.contains(name), "{name} is not in {log}");
    }
    for typed in ["needle", "M33", "5AA"] {
        assert!(!log.contains(typed) && !metrics.contains(typed), "{typed} is in {log}");
    }
}
