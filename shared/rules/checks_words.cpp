// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
// Words: vague ones (四(二), 八(一)), names as an ID card writes them, exact sentences (五(一)14).
#include "shared/base/clean_text.hpp"
#include "shared/base/text.hpp"
#include "shared/rules/characters.hpp"
#include "shared/rules/registry.hpp"

#include <algorithm>
#include <bitset>

namespace tarim::rules {

namespace {

using policy::Field;
using policy::Label;
using policy::VagueWord;
using policy::Wording;

/// As std::string_view::find. Chinese characters share few first bytes and have many different last ones, so
/// the last byte is the one to look for.
std::size_t findWord(std::string_view text, std::string_view word, std::size_t from) {
  const std::size_t rest = word.size() - 1;
  for (std::size_t end = text.find(word.back(), from + rest); end != std::string_view::npos;
       end = text.find(word.back(), end + 1))
    if (text.substr(end - rest, word.size()) == word) return end - rest;
  return std::string_view::npos;
}

/// Which bytes a text has: most words are ruled out by their last one, without a search.
class Bytes {
 public:
  explicit Bytes(std::string_view text) {
    for (const char byte : text)
      m_there.set(static_cast<unsigned char>(byte));
  }
  [[nodiscard]] bool has(char byte) const { return m_there.test(static_cast<unsigned char>(byte)); }

 private:
  std::bitset<256> m_there;
};

bool isFor(const VagueWord& vague, std::string_view kind) {
  return vague.in.empty() || std::find(vague.in.begin(), vague.in.end(), kind) != vague.in.end();
}

/// A vague word with the places where it is innocent: longer words that it stands in, each with the offset of
/// the vague word.
struct Searched {
  struct Whole {
    std::string_view word;
    std::size_t at = 0;
  };
  std::string word;
  std::vector<Whole> wholes;  ///< Views into the policy.
};

void addWholes(Searched& searched, std::string_view whole) {
  for (std::size_t at = whole.find(searched.word); at != std::string_view::npos;
       at = whole.find(searched.word, at + 1))
    searched.wholes.push_back({whole, at});
}

/// Terms of the trade, and longer vague words, which are told by themselves (大约 is told as 大约 and not as
/// 约).
std::vector<Searched> searchedWords(const policy::Policy& policy, std::string_view kind) {
  std::vector<Searched> words;
  for (const VagueWord& vague : policy.vagueWords) {
    if (!isFor(vague, kind)) continue;
    Searched searched{vague.word, {}};
    for (const std::string& whole : vague.except)
      addWholes(searched, whole);
    for (const std::string& term : policy.terms)
      addWholes(searched, term);
    for (const VagueWord& other : policy.vagueWords)
      if (other.word.size() > vague.word.size() && isFor(other, kind)) addWholes(searched, other.word);
    words.push_back(std::move(searched));
  }
  return words;
}

bool isInTerm(std::string_view text, std::size_t at, const Searched& searched) {
  return std::any_of(searched.wholes.begin(), searched.wholes.end(), [&](const Searched::Whole& whole) {
    return at >= whole.at && text.substr(at - whole.at, whole.word.size()) == whole.word;
  });
}

/// Whether `at` stands in the name of a document, 《…》, which is quoted and not the applicant's wording.
bool isInTitle(std::string_view text, std::size_t at) {
  constexpr std::string_view kOpen = "《";
  constexpr std::string_view kClose = "》";
  const std::size_t open = text.rfind(kOpen, at);
  return open != std::string_view::npos &&
         text.substr(open, at - open).find(kClose) == std::string_view::npos &&
         text.find(kClose, at) != std::string_view::npos;
}

bool isThere(std::string_view text, const Searched& searched) {
  for (std::size_t at = findWord(text, searched.word, 0); at != std::string_view::npos;
       at = findWord(text, searched.word, at + searched.word.size()))
    if (!isInTerm(text, at, searched) && !isInTitle(text, at)) return true;
  return false;
}

bool isDot(char32_t point) {
  return point == U'·';
}

/// Dots that look like the middle dot and are others. They are not replaced while they are typed: the name is
/// the applicant's, and it stands on the card with U+00B7 (the standard for dots between parts of a name).
bool isOtherDot(char32_t point) {
  constexpr std::u32string_view kOtherDots = U"•・‧∙⋅･";
  return kOtherDots.find(point) != std::u32string_view::npos;
}

/// What else people type for the middle dot.
bool isLikeDot(char32_t point) {
  constexpr std::u32string_view kLikeDots = U".．。●-－";
  return kLikeDots.find(point) != std::u32string_view::npos;
}

/// Ideographs of all planes, and the zero that stands among them.
bool isIdeograph(char32_t point) {
  return (point >= 0x4E00 && point <= 0x9FFF) || (point >= 0x3400 && point <= 0x4DBF) ||
         (point >= 0x20000 && point <= 0x3FFFD) || (point >= 0xF900 && point <= 0xFAFF) || point == U'〇';
}

Label otherDotWords(char32_t dot) {
  const std::string shown = "“" + base::toUtf8({&dot, 1}) + "”";
  const std::string number = base::codePointName(dot);
  return {"这里的间隔号" + shown + "（" + number + "）不是身份证上的“·”（U+00B7），请删除它，重新输入“·”",
          "the dot " + shown + " (" + number +
              ") is not the one of the ID card, “·” (U+00B7); delete it and type “·”"};
}

/// What cannot be seen, or looks like what is right.
Label hiddenFaultOf(const View& view, const Cell& cell) {
  const dossier::CellKey key{cell.group->id, std::string(cell.row), cell.field->id};
  for (const Oddity oddity : {Oddity::Invisible, Oddity::PrivateUse, Oddity::LookAlike})
    if (Label words = wordsOf(oddity, view.policy, key, cell.value); !words.zh.empty()) return words;
  const std::u32string points = base::codePoints(cell.value);
  const auto dot = std::find_if(points.begin(), points.end(), isOtherDot);
  return dot == points.end() ? Label() : otherDotWords(*dot);
}

Label faultOf(std::string_view name) {
  const std::u32string points = base::codePoints(name);
  if (std::any_of(points.begin(), points.end(), isLikeDot))
    return {"间隔号请用“·”，不用句点或横线", "the dot between names is “·”, no full stop or dash"};
  if (std::any_of(points.begin(), points.end(), [](char32_t p) { return !isDot(p) && !isIdeograph(p); }))
    return {"只写身份证上的汉字和间隔号“·”，不加空格、数字和字母",
            "write the characters of the ID card and “·”, no spaces, digits or letters"};
  if (isDot(points.front()) || isDot(points.back()) || points.find(U"··") != std::u32string::npos)
    return {"间隔号“·”应在两部分名字之间，只写一个", "one “·” stands between two parts of the name"};
  return {};
}

}  // namespace

Check makeVagueWords(const CheckContext& context) {
  const std::string in = context.params.string("in", 16);
  if (in != "prose" && in != "figures") context.params.fail("in", "must be prose or figures");
  const Wording wording = in == "prose" ? Wording::Prose : Wording::Figures;
  const std::vector<Searched> words = searchedWords(context.policy, in);
  return eachCell([wording, words](const View& view, const Cell& cell, Report& report) {
    if (cell.field->wording != wording || !hasContent(view, cell)) return;
    std::string found;
    const Bytes bytes(cell.value);
    for (const Searched& vague : words)
      if (bytes.has(vague.word.back()) && isThere(cell.value, vague))
        found += (found.empty() ? "" : "、") + vague.word;
    if (!found.empty())
      report.push_back({placeOf(cell), cell.field->clause, found, {}, {{"label", cell.field->label}}});
  });
}

Check makeName(const CheckContext& context) {
  const Field* field = context.field(context.group("table"), "column");
  return eachCellOf(field, [field](const View& view, const Cell& cell, Report& report) {
    if (!hasContent(view, cell)) return;
    Label fault = hiddenFaultOf(view, cell);
    if (fault.zh.empty()) fault = faultOf(cell.value);
    if (!fault.zh.empty())
      report.push_back({placeOf(cell), field->clause, std::string(cell.value), {}, {{"reason", fault}}});
  });
}

Check makeExactSentence(const CheckContext& context) {
  const Field* field = context.field(context.group("table"), "column");
  const std::string name = context.params.string("sentence", 64);
  const auto sentence = context.policy.sentences.find(name);
  if (sentence == context.policy.sentences.end())
    return context.params.fail("sentence", "unknown sentence: " + name), Check();
  const std::string exact = sentence->second;
  return eachCellOf(field, [exact](const View& view, const Cell& cell, Report& report) {
    if (!hasContent(view, cell) || base::trim(cell.value) == exact) return;
    report.push_back({placeOf(cell), cell.field->clause, {}, exact, {}});
  });
}

}  // namespace tarim::rules
