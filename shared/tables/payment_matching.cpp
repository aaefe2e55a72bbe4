// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "shared/tables/payment_matching.hpp"

#include "shared/base/clean_text.hpp"

#include <algorithm>
#include <set>

namespace tarim::tables {

namespace {

std::string yuan(std::int64_t fen) {
  const std::string cents = std::to_string(fen % 100);
  return std::to_string(fen / 100) + (fen % 100 == 0 ? "" : "." + std::string(2 - cents.size(), '0') + cents);
}

/// With nothing but digits around, so that 2024-0147 is not found in 12024-01478.
bool names(const std::string& remark, const std::string& number) {
  const auto isDigit = [&](std::size_t at) {
    return at < remark.size() && remark[at] >= '0' && remark[at] <= '9';
  };
  for (std::size_t at = remark.find(number); at != std::string::npos; at = remark.find(number, at + 1))
    if (!(at > 0 && isDigit(at - 1)) && !isDigit(at + number.size())) return true;
  return false;
}

/// With no further character of a name around, so that 王伟 is not found in 王伟强.
bool namesPerson(const std::string& remark, const std::string& name) {
  const auto isLetter = [&](std::size_t at) { return at < remark.size() && (remark[at] & 0x80) != 0; };
  for (std::size_t at = remark.find(name); at != std::string::npos; at = remark.find(name, at + 1))
    if (!(at > 0 && isLetter(at - 1)) && !isLetter(at + name.size())) return true;
  return false;
}

class Matcher {
 public:
  explicit Matcher(const std::vector<FeeDue>& fees) : m_fees(fees) {}

  void take(const Payment& payment) {
    for (const FeeDue& fee : m_fees)
      if (!payment.serial.empty() && fee.receipt == payment.serial) {
        m_matching.known.push_back({payment, fee.application, fee.number});
        return;
      }
    const FeeDue* fee = nullptr;
    const std::string doubt = find(payment, fee);
    if (!doubt.empty()) {
      m_matching.doubtful.push_back({payment, doubt});
      return;
    }
    m_taken.insert(fee->application);
    m_serials.insert(payment.serial);
    m_matching.certain.push_back({payment, fee->application, fee->number});
  }
  Matching result() { return std::move(m_matching); }

 private:
  /// Empty, with `fee` set, when it is certain; otherwise the reason of the doubt.
  std::string find(const Payment& payment, const FeeDue*& fee) const {
    if (payment.serial.empty()) return "it has no serial number";
    if (m_serials.contains(payment.serial))
      return "serial number " + payment.serial + " stands above already";
    const std::string doubt = choose(payment, fee);
    if (!doubt.empty()) return doubt;
    if (!fee->receipt.empty()) return fee->number + " was paid already, receipt " + fee->receipt;
    if (m_taken.contains(fee->application)) return fee->number + " is paid above already";
    if (fee->fen != payment.fen)
      return "the fee of " + fee->number + " is " + yuan(fee->fen) + " yuan, not " + yuan(payment.fen);
    return {};
  }

  std::string choose(const Payment& payment, const FeeDue*& fee) const {
    const std::string remark = base::narrowed(payment.remark);
    const auto named =
        all([&](const FeeDue& one) { return !one.number.empty() && names(remark, one.number); });
    if (named.size() > 1) return "the remark names several applications: " + numbers(named);
    const auto isPayers = [&](const FeeDue& one) {
      const std::string name = base::cleanName(one.name);
      return !name.empty() && (name == payment.payer || namesPerson(remark, name));
    };
    if (named.size() == 1) {
      fee = named.front();
      return isPayers(*fee)
                 ? std::string()
                 : "the remark names " + fee->number + " (" + fee->name + "), the payer is " + payment.payer;
    }
    auto sameName = all(isPayers);
    if (sameName.empty()) return "nobody here is called " + payment.payer;
    if (sameName.size() > 1) {
      std::vector<const FeeDue*> open;
      for (const FeeDue* one : sameName)
        if (one->fen == payment.fen && one->receipt.empty()) open.push_back(one);
      // Who has paid may pay twice by mistake: only different fees tell two people of one name apart.
      const bool isAlone =
          open.size() == 1 && std::count_if(sameName.begin(), sameName.end(),
                                            [&](const FeeDue* one) { return one->fen == payment.fen; }) == 1;
      if (!isAlone) return std::to_string(sameName.size()) + " people of this name: " + numbers(sameName);
      sameName = open;
    }
    fee = sameName.front();
    return {};
  }

  template <class Is>
  [[nodiscard]] std::vector<const FeeDue*> all(Is is) const {
    std::vector<const FeeDue*> found;
    for (const FeeDue& one : m_fees)
      if (is(one)) found.push_back(&one);
    return found;
  }
  static std::string numbers(const std::vector<const FeeDue*>& fees) {
    std::string text;
    for (const FeeDue* one : fees)
      text += (text.empty() ? "" : ", ") + one->number;
    return text;
  }

  const std::vector<FeeDue>& m_fees;
  std::set<std::string> m_taken;
  std::set<std::string> m_serials;
  Matching m_matching;
};

}  // namespace

Matching matchPayments(const std::vector<Payment>& payments, const std::vector<FeeDue>& fees) {
  Matcher matcher(fees);
  for (const Payment& payment : payments)
    matcher.take(payment);
  return matcher.result();
}

}  // namespace tarim::tables
