// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What an expert gets of a page that is an image (五(一)15). The server burns its blind copies with this
// function and the client shows the person the same picture, so what is seen before submitting is what is
// seen at the review.
#include "shared/dossier/masks.hpp"

#include <span>

namespace tarim::dossier {

/// The page with the masks of its cell `masks` burnt in, whatever was answered about them, and `added` by the
/// office. A JPEG in the page's own orientation, before its rotation. Errors as imaging::masked().
base::Result<base::Bytes> blindImage(base::ByteView jpeg, std::string_view masks,
                                     std::span<const Mask> added = {});

}  // namespace tarim::dossier
