//! Accepts connections until it is told to stop, then lets the ones that are being answered finish.
//!
//! `axum::serve` would do, but it sets no clock for the head of a request, so a few slow senders
//! could hold every connection (slowloris).

use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt;

use crate::http::limits::{MAX_HEAD, MAX_HEAD_TIME};

/// How long an answer that has begun may take once the process is told to stop.
const MAX_STOP_TIME: Duration = Duration::from_secs(10);

/// How long to wait when no connection can be accepted (too many open files) before trying again.
const ACCEPT_PAUSE: Duration = Duration::from_millis(100);

/// Serves until `stop` resolves.
pub async fn serve(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => connection(stream, peer, &router, &connections),
                Err(error) => {
                    tracing::warn!(%error, "cannot accept a connection");
                    tokio::time::sleep(ACCEPT_PAUSE).await;
                }
            },
            () = &mut stop => break,
        }
    }
    drop(listener);
    if tokio::time::timeout(MAX_STOP_TIME, connections.shutdown()).await.is_err() {
        tracing::warn!("stopped before every answer was sent");
    }
}

fn connection(stream: TcpStream, peer: SocketAddr, router: &Router, connections: &GracefulShutdown) {
    // Pages are written in one go; waiting for more to send would only delay their last packet.
    stream.set_nodelay(true).ok();
    let service = router.clone().map_request(move |request: Request<Incoming>| {
        let mut request = request.map(Body::new);
        request.extensions_mut().insert(ConnectInfo(peer));
        request
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(MAX_HEAD_TIME)
        .max_buf_size(MAX_HEAD)
        .serve_connection(TokioIo::new(stream), TowerToHyperService::new(service));
    let watched = connections.watch(connection);
    tokio::spawn(async move {
        if let Err(error) = watched.await {
            // A browser that went away is no fault of ours.
            tracing::debug!(%error, "connection ended early");
        }
    });
}

/// Resolves when the machine asks the process to end: `SIGTERM`, or Ctrl-C.
///
/// # Errors
/// When the signals cannot be watched.
pub fn asked_to_stop() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
