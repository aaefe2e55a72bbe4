// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// One function per parser of foreign bytes, for libFuzzer (preset fuzz: fuzz_dossier, fuzz_policy,
// fuzz_operations, fuzz_package, fuzz_pdf, fuzz_probe, fuzz_text) and for tst_fuzz, which runs them over the
// kept corpus in every build. A law that does not hold aborts.
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

/// A PDF, as tarim-reader reads it: a verdict that can be told.
void pdf(const std::uint8_t* bytes, std::size_t size);
/// Text as it comes in: cleaning is done once and for all, and keeps UTF-8 what it is.
void text(const std::uint8_t* bytes, std::size_t size);

}  // namespace tarim::fuzz
