// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// What a file is by its content, whatever its name says: people rename pictures, phones save HEIC as .jpg,
// and a failed download is a web page. One table names each kind of file that people choose by mistake, and
// says how to get from it to a JPEG or PDF. An Error about such a file carries the kind's id as its detail.
#include "shared/base/bytes.hpp"

#include <optional>
#include <span>
#include <string>

namespace tarim::imaging {

struct FileKind {
  std::string_view id;  ///< "HEIC": stable, in details and logs.
  bool picture;         ///< OtherPicture, else WrongFileType.
  base::Words words;    ///< What it is, what is safe, what to do now.
};

/// Null for JPEG, PNG and PDF, and for what the table does not know. Looks at the beginning, for a ZIP also
/// at the end; allocates nothing.
const FileKind* kindOf(base::ByteView file);
/// Null for an unknown id.
const FileKind* kindNamed(std::string_view id);
std::span<const FileKind> fileKinds();

/// OtherPicture or WrongFileType with the kind's id, for a file that was chosen.
base::Error errorOf(const FileKind& kind);

struct FileErrorText {
  std::string zh;
  std::string en;
};
/// The words about a file that was not taken: those of its kind, of the page of a PDF that cannot be read,
/// otherwise the code's own.
FileErrorText describeFileError(const base::Error& error);

}  // namespace tarim::imaging
