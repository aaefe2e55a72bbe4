// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "qml/keyboard/pinyin_search.hpp"

#include <QFile>

#include <googlepinyin/pinyinime.h>

#include <array>

namespace tarim::keyboard {
namespace {

constexpr std::size_t kMostLetters = 40;
constexpr std::size_t kMostCharacters = 20;

/// The decoder is one for the whole process.
int theUsers = 0;

void open() {
  if (theUsers++ > 0) return;
  // No file of a person's own words: this one cannot be made.
  if (ime_pinyin::im_open_decoder(TARIM_PINYIN_DICTIONARY, "/dev/null/none"))
    ime_pinyin::im_set_max_lens(kMostLetters, kMostCharacters);
}

void close() {
  if (--theUsers == 0) ime_pinyin::im_close_decoder();
}

}  // namespace

PinyinSearch::PinyinSearch(QObject* parent) : QObject(parent) {
  open();
}

PinyinSearch::~PinyinSearch() {
  close();
}

bool PinyinSearch::isAvailable() {
  return QFile::exists(QStringLiteral(TARIM_PINYIN_DICTIONARY));
}

int PinyinSearch::chosenLength() const {
  return m_count > 0 ? int(ime_pinyin::im_get_fixed_len()) : 0;
}

QString PinyinSearch::composed() const {
  if (m_count == 0) return {};
  std::size_t decoded = 0;
  const QString letters = QString::fromLatin1(ime_pinyin::im_get_sps_str(&decoded));
  const ime_pinyin::uint16* starts = nullptr;
  const std::size_t syllables = ime_pinyin::im_get_spl_start_pos(starts);
  const int chosen = chosenLength();
  if (std::size_t(chosen) > syllables) return letters;
  return candidate(0).left(chosen) + letters.mid(starts[chosen]);
}

bool PinyinSearch::isComplete() const {
  const ime_pinyin::uint16* starts = nullptr;
  return m_count > 0 && std::size_t(chosenLength()) == ime_pinyin::im_get_spl_start_pos(starts);
}

void PinyinSearch::search(const QString& letters) {
  const QByteArray bytes = letters.toLower().toLatin1();
  ime_pinyin::im_reset_search();
  m_count = bytes.isEmpty() ? 0 : int(ime_pinyin::im_search(bytes.constData(), std::size_t(bytes.size())));
  emit changed();
}

QString PinyinSearch::candidate(int index) const {
  if (index < 0 || index >= m_count) return {};
  std::array<ime_pinyin::char16, kMostCharacters + 1> text{};
  if (!ime_pinyin::im_get_candidate(std::size_t(index), text.data(), text.size() - 1)) return {};
  return QString::fromUtf16(reinterpret_cast<const char16_t*>(text.data()));
}

void PinyinSearch::choose(int index) {
  if (index < 0 || index >= m_count) return;
  m_count = int(ime_pinyin::im_choose(std::size_t(index)));
  emit changed();
}

void PinyinSearch::clear() {
  search({});
}

}  // namespace tarim::keyboard
