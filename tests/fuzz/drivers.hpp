// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One function per parser of foreign bytes, for libFuzzer (preset fuzz: fuzz_NAME) and for tst_fuzz, which
// runs them over the kept corpus in every build. A law that does not hold aborts. tests/fuzz/README.md has
// the table of parsers.
#include <cstddef>
#include <cstdint>

namespace tarim::fuzz {

/// A dossier file: what is read is written and read again alike.
void dossier(const std::uint8_t* bytes, std::size_t size);
/// A policy: what loads has one canonical text, and its own empty form can be filled in; what does not load
/// is called wrong by lint as well.
void policy(const std::uint8_t* bytes, std::size_t size);
/// Operations of three devices, five bytes each: laws 1, 3 and 9 of docs/MERGE.md.
void operations(const std::uint8_t* bytes, std::size_t size);
/// A sealed package: foreign bytes are refused; what was sealed is read back, and not with a byte changed.
void package(const std::uint8_t* bytes, std::size_t size);
/// A scan: whatever is accepted becomes an upright JPEG of the same size that is accepted again.
void probe(const std::uint8_t* bytes, std::size_t size);

/// A mask on a JPEG, the first eight bytes being its place: what is masked has the page's own size, can be
/// masked again, and nothing changes by that.
void mask(const std::uint8_t* bytes, std::size_t size);
/// HEIC, AVIF, WebP, TIFF and BMP as tarim-picture-reader decodes them: as many pixels as it says.
void pictures(const std::uint8_t* bytes, std::size_t size);
/// JPEG XL of an upload: whatever is restored is a JPEG within the limit, or refused.
void jxl(const std::uint8_t* bytes, std::size_t size);
/// What a reader that was taken over could answer about a page: read strictly, or refused.
void answers(const std::uint8_t* bytes, std::size_t size);
/// A joining file: what is read is written and read again alike.
void joining(const std::uint8_t* bytes, std::size_t size);
/// Messages of both sides, blind records among them: a refusal is one line; bodies that are packed are
/// unpacked within their limit.
void wire(const std::uint8_t* bytes, std::size_t size);
/// A workbook as tarim-reader reads it: an answer that can be told.
void table(const std::uint8_t* bytes, std::size_t size);
/// A PDF, as tarim-reader reads it: a verdict that can be told.
void pdf(const std::uint8_t* bytes, std::size_t size);
/// Text as it comes in: cleaning is done once and for all, and keeps UTF-8 what it is.
void text(const std::uint8_t* bytes, std::size_t size);

}  // namespace tarim::fuzz
