//! A response body that ends as badly as a body can.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use http_body::{Body, Frame, SizeHint};

/// What a body does next.
#[derive(Clone, Copy, Debug)]
pub enum Piece {
    /// It has this part of the text.
    Text(&'static str),
    /// It is reset.
    Fails,
    /// It has nothing yet, and never will.
    Stalls,
    /// It panics.
    Panics,
    /// It sends empty frames for ever.
    Endless,
}

/// A text whose size is known, whatever its pieces do.
#[derive(Debug, Default)]
pub struct Text {
    size: u64,
    pieces: Vec<Piece>,
    whole: Option<Bytes>,
    is_bomb: bool,
}

impl Drop for Text {
    fn drop(&mut self) {
        assert!(!self.is_bomb, "the body broke");
    }
}

impl Text {
    /// Creates a body of this size that panics when it is dropped.
    #[must_use]
    pub fn bomb(size: u64) -> Self {
        Self { size, pieces: Vec::new(), whole: None, is_bomb: true }
    }

    /// Creates a body that does this, one after the other.
    #[must_use]
    pub fn in_pieces(mut pieces: Vec<Piece>) -> Self {
        pieces.reverse();
        Self { size: 9, pieces, whole: None, is_bomb: false }
    }
}

impl From<Bytes> for Text {
    fn from(whole: Bytes) -> Self {
        Self { size: whole.len() as u64, pieces: Vec::new(), whole: Some(whole), is_bomb: false }
    }
}

impl Body for Text {
    type Data = Bytes;
    type Error = &'static str;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        _: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, &'static str>>> {
        if let Some(whole) = self.whole.take() {
            return Poll::Ready(Some(Ok(Frame::data(whole))));
        }
        match self.pieces.pop() {
            None => Poll::Ready(None),
            Some(Piece::Text(text)) => Poll::Ready(Some(Ok(Frame::data(Bytes::from(text))))),
            Some(Piece::Fails) => Poll::Ready(Some(Err("reset"))),
            Some(Piece::Stalls) => Poll::Pending,
            Some(Piece::Panics) => panic!("the body broke"),
            Some(Piece::Endless) => {
                self.pieces.push(Piece::Endless);
                Poll::Ready(Some(Ok(Frame::data(Bytes::new()))))
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.size)
    }
}
