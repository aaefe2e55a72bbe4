// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Removes invisible characters from text that was typed, pasted, or read from a file or table. PDF readers,
// WeChat and spreadsheets add such characters to copied text, and "13909960123" between two bidi marks is not
// a number to a program. The functions run before an operation is made from the text, never on a received
// operation.
//
// All functions return text that is not valid UTF-8 unchanged (the store refuses it), keep valid text valid,
// and are idempotent. They never remove or add a visible character, except that a plain space or newline
// replaces other white space, and narrowed() replaces digits, letters and signs.
//
// One line loses these characters everywhere: control characters; zero-width characters (U+200B, 200C, 200D,
// 2060–2064, FEFF, 034F, 180E), soft hyphens (U+00AD), bidi marks, embeddings, overrides and isolates
// (U+061C, 200E, 200F, 202A–202E, 2066–206F), variation selectors, tags, interlinear annotation, object
// replacement (the trace of a picture), Hangul fillers and noncharacters. Joiners and separators of letters
// stay where they carry meaning: U+200C and 200D between two Arabic letters (Uyghur, Kazakh), these and
// U+180B–180F and 202F between two Mongolian letters; of several in a row the first. U+180B–180D and 180F
// also stay after a Mongolian letter that ends a word.
//
// White space is Unicode's White_Space and the Braille blank (U+2800).
#include <string>
#include <string_view>

namespace tarim::base {

/// Cleans one line: a name, an address, a title. Removes white space at both ends. A run of white space
/// inside becomes one plain space (also U+00A0 and U+3000, so that a search finds it), or nothing when it
/// contains a line break between two Chinese characters, as a PDF breaks a long line.
std::string cleanLine(std::string_view text);

/// As cleanLine(), and removes white space between two Han characters (tables pad 王　伟 to the width of
/// three) and beside the dot between two parts of a name. Dots and look-alike characters stay: a name is
/// never changed; a check reports the defect.
std::string cleanName(std::string_view text);

/// Cleans a number, a telephone number, a date or a code: as cleanLine(), then narrowed(), without any white
/// space.
std::string cleanCode(std::string_view text);

/// Cleans several lines. CRLF, CR, U+0085, 000B, 000C, 2028 and 2029 become newlines. Prose loses control
/// characters except tab, zero-width characters that join nothing (U+200B, 2060–2064, FEFF, 00AD), embeddings
/// and overrides (U+202A–202E), tags, annotation, object replacement and noncharacters. Bidi marks and
/// isolates stay in a text with right-to-left letters, where they are correct typing. Joiners stay inside the
/// text, not at its ends. Spaces of every width stay: a paragraph begins with two U+3000.
std::string cleanProse(std::string_view text);

/// Replaces full-width digits, letters and signs (U+FF01–FF5E) by ASCII, Arabic-Indic digits by digits, and
/// every dash (U+2010–2015, 2212, FE58, FE63) by "-". Not part of cleanLine(): in a title these characters
/// are intended.
std::string narrowed(std::string_view text);

/// Whether cleanLine() removes this character everywhere. Checks name such characters by number.
bool isInvisible(char32_t point);

/// "U+200B".
std::string codePointName(char32_t point);

}  // namespace tarim::base
