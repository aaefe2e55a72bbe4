// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/reading/dates.hpp"

#include "shared/base/text.hpp"

#include <algorithm>
#include <cstdio>
#include <string_view>

namespace tarim::reading {
namespace {

constexpr int kFirstYear = 1930;
constexpr int kLastYear = 2100;

/// A character of the line that is not white space.
struct Point {
  char32_t text = 0;
  std::size_t at = 0;
  int confidence = 0;
};

constexpr std::u32string_view kChinese = U"〇一二三四五六七八九";
constexpr std::u32string_view kSeparators = U"-—–－./·．,，。、_~";

/// 0–9, also of full width, Chinese, and the letters that a reader makes of 0 and 1; -1: no digit.
int digitOf(char32_t point) {
  if (point >= U'0' && point <= U'9') return static_cast<int>(point - U'0');
  if (point >= U'０' && point <= U'９') return static_cast<int>(point - U'０');
  if (point == U'O' || point == U'o' || point == U'○' || point == U'零' || point == U'〇') return 0;
  if (point == U'l' || point == U'I' || point == U'|') return 1;
  const std::size_t chinese = kChinese.find(point);
  return chinese == std::u32string_view::npos ? -1 : static_cast<int>(chinese);
}

std::vector<Point> pointsOf(const Line& line) {
  std::vector<Point> points;
  for (std::size_t at = 0; at < line.size(); ++at)
    for (const char32_t point : base::codePoints(line[at].text))
      if (!base::isBlank(base::toUtf8(std::u32string(1, point))))
        points.push_back({point, at, line[at].confidence});
  return points;
}

/// Reads one date from a place of a line.
class Reading {
 public:
  Reading(const std::vector<Point>& points, std::size_t at) : m_points(points), m_at(at) {}

  bool read(PageDate& date) {
    const std::size_t begin = m_at;
    if (!digits(4, 4, date.year) || date.year < kFirstYear || date.year > kLastYear) return false;
    std::size_t end = m_at;
    if (isYearEnd() && number(date.month) && date.month >= 1 && date.month <= 12) {
      take(U'月');
      end = m_at;
      const bool hasDay = (m_points[end - 1].text == U'月' || separator()) && number(date.day) &&
                          date.day >= 1 && date.day <= 31;
      if (hasDay) take(U'日');
      if (hasDay) end = m_at;
      if (!hasDay) date.day = 0;
    } else {
      date.month = 0;
      if (end >= m_points.size() || m_points[end].text != U'年') return false;
      ++end;
    }
    date.from = m_points[begin].at;
    date.to = m_points[end - 1].at + 1;
    date.confidence = 100;
    for (std::size_t i = begin; i < end; ++i)
      if (digitOf(m_points[i].text) >= 0) date.confidence = std::min(date.confidence, m_points[i].confidence);
    m_at = end;
    return true;
  }
  [[nodiscard]] std::size_t end() const { return m_at; }

 private:
  [[nodiscard]] char32_t now() const { return m_at < m_points.size() ? m_points[m_at].text : 0; }
  bool take(char32_t point) {
    if (now() != point) return false;
    ++m_at;
    return true;
  }
  bool separator() {
    if (now() == 0 || kSeparators.find(now()) == std::u32string_view::npos) return false;
    ++m_at;
    return true;
  }
  bool isYearEnd() { return take(U'年') || separator(); }

  bool digits(int least, int most, int& out) {
    int count = 0;
    out = 0;
    for (; count < most && digitOf(now()) >= 0; ++count, ++m_at)
      out = out * 10 + digitOf(now());
    return count >= least;
  }
  /// Up to two digits, or 十, 十二, 二十, 二十一.
  bool number(int& out) {
    const bool plain = digits(1, 2, out);
    if (now() != U'十') return plain;
    ++m_at;
    const int tens = plain ? out : 1;
    int ones = 0;
    if (!digits(1, 1, ones)) ones = 0;
    out = tens * 10 + ones;
    return true;
  }

  const std::vector<Point>& m_points;
  std::size_t m_at;
};

bool followsDigit(const std::vector<Point>& points, std::size_t at) {
  return at > 0 && points[at - 1].text < 128 && digitOf(points[at - 1].text) >= 0;
}

}  // namespace

std::string PageDate::text() const {
  char words[32];
  if (day > 0)
    std::snprintf(words, sizeof words, "%04d-%02d-%02d", year, month, day);
  else if (month > 0)
    std::snprintf(words, sizeof words, "%04d-%02d", year, month);
  else
    std::snprintf(words, sizeof words, "%04d", year);
  return words;
}

std::vector<PageDate> datesOf(const PageText& page) {
  std::vector<PageDate> dates;
  for (std::size_t line = 0; line < page.lines.size(); ++line) {
    const std::vector<Point> points = pointsOf(page.lines[line]);
    for (std::size_t at = 0; at < points.size(); ++at) {
      if (digitOf(points[at].text) < 0 || followsDigit(points, at)) continue;
      PageDate date;
      date.line = line;
      Reading reading(points, at);
      if (!reading.read(date)) continue;
      dates.push_back(date);
      at = reading.end() - 1;
    }
  }
  return dates;
}

}  // namespace tarim::reading
