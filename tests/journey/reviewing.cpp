// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/journey/reviewing.hpp"

#include "tests/support/patience.hpp"

#include <stdexcept>

namespace tarim::tests {

namespace {

QString qt(const std::string& text) {
  return QString::fromStdString(text);
}

/// The shortest publicity that ended yesterday.
base::Date publicityBegin(const policy::Policy& policy, base::Date last) {
  std::chrono::sys_days first{last};
  while (policy::workingDays(policy.calendar, base::Date{first}, last).value() <
         policy.review.publicityWorkingDays)
    first -= std::chrono::days{1};
  return base::Date{first};
}

}  // namespace

void Reviewing::open(const QString& application) {
  Hand& hand = m_person.hand();
  const QString row = QStringLiteral("queue.row.") + application;
  hand.waitUntil(
      [&] {
        if (hand.see(row)) return true;
        if (hand.see(QStringLiteral("queue.refresh"))) hand.click(QStringLiteral("queue.refresh"));
        hand.rest();
        return false;
      },
      QStringLiteral("the application does not come into the queue"), kPatience);
  hand.click(row);
  hand.wait(QStringLiteral("review.decide"));
  hand.waitEnabled(QStringLiteral("review.item.basic"));
}

void Reviewing::write(const WrittenReason& reason) {
  Hand& hand = m_person.hand();
  hand.click(QStringLiteral("review.item.") + reason.group);
  if (!reason.row.isEmpty()) hand.click(QStringLiteral("review.row.") + reason.row);
  if (!reason.column.isEmpty()) hand.click(QStringLiteral("review.field.") + reason.column);
  hand.click(QStringLiteral("review.mend"));
  hand.click(QStringLiteral("review.reason.") + reason.code);
  hand.type(QStringLiteral("review.words"), reason.words);
  hand.click(QStringLiteral("review.reason.done"));
}

void Reviewing::confirm(const QString& button) {
  Hand& hand = m_person.hand();
  hand.waitEnabled(button);
  hand.click(button);
  hand.wait(QStringLiteral("review.confirm"));
  hand.rest();
  hand.click(QStringLiteral("review.confirm"));
  hand.waitUntil([&] { return hand.reads(QStringLiteral("决定已生效")); },
                 QStringLiteral("the decision has no answer"), kPatience);
}

void Reviewing::sendBack() {
  m_person.hand().click(QStringLiteral("review.decide"));
  confirm(QStringLiteral("review.return"));
}

void Reviewing::findAllFine(const policy::Policy& policy) {
  Hand& hand = m_person.hand();
  for (const policy::Group& group : policy.groups) {
    const QString item = QStringLiteral("review.item.") + qt(group.id);
    if (!hand.see(item)) continue;
    hand.click(item);
    hand.click(QStringLiteral("review.fine"));
  }
}

void Reviewing::holdPublicity(const policy::Policy& policy, base::Date today) {
  Hand& hand = m_person.hand();
  hand.click(QStringLiteral("review.decide"));
  const base::Date last{std::chrono::sys_days{today} - std::chrono::days{1}};
  hand.type(QStringLiteral("review.publicity.from"), qt(base::formatDate(publicityBegin(policy, last))));
  hand.type(QStringLiteral("review.publicity.to"), qt(base::formatDate(last)));
  hand.type(QStringLiteral("review.publicity.opinion"), qt(policy.review.opinionSentence));
  confirm(QStringLiteral("review.pass"));
}

void Reviewing::pass() {
  m_person.hand().click(QStringLiteral("review.decide"));
  confirm(QStringLiteral("review.pass"));
}

}  // namespace tarim::tests
