// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/base/time.hpp"

#include <cstdio>
#include <optional>

namespace tarim::base {
namespace {

using namespace std::chrono;

/// Takes fixed pieces off the front of a text; after the first misfit every answer is zero and done() is
/// false.
class Taker {
 public:
  explicit Taker(std::string_view text) : m_rest(text) {}

  int digits(std::size_t count, int least, int most) {
    int value = 0;
    if (m_rest.size() < count) return miss();
    for (std::size_t i = 0; i < count; ++i) {
      if (m_rest[i] < '0' || m_rest[i] > '9') return miss();
      value = value * 10 + (m_rest[i] - '0');
    }
    m_rest.remove_prefix(count);
    return value < least || value > most ? miss() : value;
  }
  bool skip(char c) {
    if (m_rest.empty() || m_rest.front() != c) return false;
    m_rest.remove_prefix(1);
    return true;
  }
  void expect(char c) {
    if (!skip(c)) miss();
  }
  [[nodiscard]] bool atDigit() const {
    return !m_rest.empty() && m_rest.front() >= '0' && m_rest.front() <= '9';
  }
  int miss() {
    m_fits = false;
    return 0;
  }
  [[nodiscard]] bool done() const { return m_fits && m_rest.empty(); }
  [[nodiscard]] bool fits() const { return m_fits; }

 private:
  std::string_view m_rest;
  bool m_fits = true;
};

Month takeMonth(Taker& taker) {
  const int y = taker.digits(4, 1900, 2199);
  taker.expect('-');
  const int m = taker.digits(2, 1, 12);
  return year{y} / m;
}

Date takeDate(Taker& taker) {
  const Month m = takeMonth(taker);
  taker.expect('-');
  const Date day = m / taker.digits(2, 1, 31);
  if (!day.ok()) taker.miss();
  return day;
}

/// Up to nine digits after the point; below the millisecond they are cut off.
Millis takeFraction(Taker& taker) {
  int value = 0;
  int count = 0;
  for (; taker.atDigit(); ++count) {
    const int digit = taker.digits(1, 0, 9);
    if (count < 3) value = value * 10 + digit;
  }
  if (count == 0 || count > 9) taker.miss();
  for (; count < 3; ++count)
    value *= 10;
  return Millis{value};
}

minutes takeOffset(Taker& taker) {
  if (taker.skip('Z')) return minutes{0};
  const bool west = taker.skip('-');
  if (!west) taker.expect('+');
  const hours h{taker.digits(2, 0, 23)};
  taker.expect(':');
  const minutes offset = h + minutes{taker.digits(2, 0, 59)};
  return west ? -offset : offset;
}

Instant takeInstant(Taker& taker) {
  const Date day = takeDate(taker);
  taker.expect('T');
  const hours h{taker.digits(2, 0, 23)};
  taker.expect(':');
  const minutes m{taker.digits(2, 0, 59)};
  taker.expect(':');
  const seconds s{taker.digits(2, 0, 59)};
  const Millis fraction = taker.skip('.') ? takeFraction(taker) : Millis{0};
  const minutes offset = takeOffset(taker);
  if (!taker.fits()) return {};
  return sys_days{day} + h + m + s + fraction - offset;
}

Error misfit(std::string_view expected, std::string_view text) {
  return {Code::InvalidInput, "not " + std::string(expected) + ": " + std::string(text.substr(0, 40))};
}

template <class... Numbers>
std::string print(const char* pattern, Numbers... numbers) {
  char buffer[64];
  const int length = std::snprintf(buffer, sizeof buffer, pattern, numbers...);
  return {buffer, static_cast<std::size_t>(length)};
}

}  // namespace

Instant SystemClock::now() const {
  return time_point_cast<Millis>(system_clock::now());
}

Date beijingDate(Instant t) {
  return Date{floor<days>(t + kBeijingOffset)};
}
Instant beginningOf(Date day) {
  return Instant{sys_days{day}} - kBeijingOffset;
}
Instant endOf(Date day) {
  return beginningOf(day) + days{1};
}

Result<Instant> parseInstant(std::string_view text) {
  Taker taker(text);
  const Instant t = takeInstant(taker);
  if (!taker.done()) return misfit("a time with its offset", text);
  return t;
}

Result<Date> parseDate(std::string_view text) {
  Taker taker(text);
  const Date day = takeDate(taker);
  if (!taker.done()) return misfit("a day (yyyy-mm-dd)", text);
  return day;
}

Result<Month> parseMonth(std::string_view text) {
  Taker taker(text);
  const Month month = takeMonth(taker);
  if (!taker.done()) return misfit("a month (yyyy-mm)", text);
  return month;
}

std::string formatInstant(Instant t) {
  const auto local = t + kBeijingOffset;
  const auto day = floor<days>(local);
  const hh_mm_ss time{local - day};
  std::string text = formatDate(Date{day}) + print("T%02d:%02d:%02d", static_cast<int>(time.hours().count()),
                                                   static_cast<int>(time.minutes().count()),
                                                   static_cast<int>(time.seconds().count()));
  if (time.subseconds().count() != 0) text += print(".%03d", static_cast<int>(time.subseconds().count()));
  return text + "+08:00";
}

std::string formatDate(Date day) {
  return formatMonth(day.year() / day.month()) + print("-%02u", unsigned{day.day()});
}

std::string formatMonth(Month month) {
  return print("%04d-%02u", int{month.year()}, unsigned{month.month()});
}

}  // namespace tarim::base
