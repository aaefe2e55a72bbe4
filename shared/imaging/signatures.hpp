// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Detects the kind of a file from its content, not its name: people rename pictures, phones save HEIC as
// .jpg, and a failed download is a web page. One table lists the kinds of files that people choose by
// mistake, and says how to convert them to JPEG or PDF. An Error about such a file has the kind's id as its
// detail.
#include "shared/base/bytes.hpp"

#include <optional>
#include <span>
#include <string>

namespace tarim::imaging {

struct FileKind {
  std::string_view id;  ///< "HEIC": stable, in details and logs.
  bool picture;         ///< OtherPicture, else WrongFileType.
  base::Words words;    ///< What the file is, what is safe, what to do now.
};

/// Null for JPEG, PNG, PDF and unknown kinds. Reads the beginning, for a ZIP also the end; allocates nothing.
const FileKind* kindOf(base::ByteView file);
/// Null for an unknown id.
const FileKind* kindNamed(std::string_view id);
std::span<const FileKind> fileKinds();

/// OtherPicture or WrongFileType with the kind's id.
base::Error errorOf(const FileKind& kind);

struct FileErrorText {
  std::string zh;
  std::string en;
};
/// The text about a refused file: that of its kind, that about the unreadable page of a PDF, or else that of
/// the code.
FileErrorText describeFileError(const base::Error& error);

}  // namespace tarim::imaging
