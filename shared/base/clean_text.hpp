// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Text as it comes in from a keyboard, the clipboard, a file or a table, without the characters that nobody
// sees. PDF readers, WeChat and spreadsheets leave such characters around what is copied, and "13909960123"
// between two bidi marks is no number to any program. The functions are called before an operation is made of
// the text, never on an operation that has arrived.
//
// All of them: a text that is not valid UTF-8 comes back as it is (whoever stores it refuses it); a valid one
// stays valid; cleaning twice changes nothing more; no character that can be seen is taken away or put in,
// except the plain space and the newline that stand for other white space, and the digits, letters and signs
// that narrowed() says.
//
// Dropped wherever they stand in one line: control characters; zero-width characters (U+200B, 200C, 200D,
// 2060–2064, FEFF, 034F, 180E), soft hyphens (U+00AD), bidi marks, embeddings, overrides and isolates
// (U+061C, 200E, 200F, 202A–202E, 2066–206F), variation selectors, tags, interlinear annotation, object
// replacement (what is left of a picture), Hangul fillers and noncharacters. What joins or parts letters
// stays where it carries meaning: U+200C and 200D between two Arabic letters (Uyghur, Kazakh), these and
// U+180B–180F and 202F between two Mongolian letters; the first of several. U+180B–180D and 180F also stay
// after a Mongolian letter that ends a word.
//
// White space is Unicode's White_Space and the Braille blank (U+2800).
#include <string>
#include <string_view>

namespace tarim::base {

/// One line: a name, an address, a title. White space goes at both ends; a run of it inside becomes one plain
/// space, whatever it was (U+00A0 and U+3000 too: a search finds only one of them), or nothing when it holds
/// a line break and stands between two characters of Chinese, which is how a PDF breaks a long line.
std::string cleanLine(std::string_view text);

/// As cleanLine(); and no white space between two Han characters (tables pad 王　伟 to the width of three) or
/// beside the dot between two parts of a name. Dots and look-alike characters stay as they are: a name is
/// never changed, a check says what is wrong with it.
std::string cleanName(std::string_view text);

/// A number, a telephone, a date, a code: as cleanLine(), then narrowed() and without any white space.
std::string cleanCode(std::string_view text);

/// Several lines. CRLF, CR, U+0085, 000B, 000C, 2028 and 2029 become newlines. Of what one line loses, prose
/// loses control characters except tab, zero-width characters that join nothing (U+200B, 2060–2064, FEFF,
/// 00AD), embeddings and overrides (U+202A–202E), tags, annotation, object replacement and noncharacters.
/// Bidi marks and isolates stay in a text that has letters written from right to left, where they are part of
/// good typing. Joiners stay inside, not at the ends. Spaces of every width stay: a paragraph begins with two
/// of U+3000.
std::string cleanProse(std::string_view text);

/// Full-width digits, letters and signs (U+FF01–FF5E) as ASCII, Arabic-Indic digits as digits, and every dash
/// (U+2010–2015, 2212, FE58, FE63) as "-". Nothing else changes. Not part of cleanLine(): in a title they are
/// meant.
std::string narrowed(std::string_view text);

/// Characters that cleanLine() drops without regard to their neighbours: the ones that a check names by
/// number.
bool isInvisible(char32_t point);

/// "U+200B".
std::string codePointName(char32_t point);

}  // namespace tarim::base
