// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "client/app/review/reason_editor.hpp"

#include "client/app/review/words.hpp"

namespace tarim::client::app {

namespace {

using Pin = ItemView::Pin;
constexpr Pin kPins[] = {Pin::Item, Pin::Row, Pin::Field, Pin::Page};

QString describePin(Pin pin) {
  switch (pin) {
    case Pin::Item:
      return ReasonEditor::tr("整项");
    case Pin::Row:
      return ReasonEditor::tr("这一行");
    case Pin::Field:
      return ReasonEditor::tr("这一栏");
    case Pin::Page:
      return ReasonEditor::tr("这一页");
  }
  return {};
}

Pin narrowest(const ItemView& item) {
  if (item.offers(Pin::Field)) return Pin::Field;
  return item.offers(Pin::Row) ? Pin::Row : Pin::Item;
}

}  // namespace

ReasonEditor::ReasonEditor(ItemView& item, QObject* parent) : QObject(parent), m_item(item) {
  // The place of a new reason follows the focus until something is written.
  connect(&item, &ItemView::focusChanged, this, [this] {
    if (m_open && !m_index) begin();
  });
}

void ReasonEditor::about(OpenedDossierPtr opened, Language language) {
  m_opened = std::move(opened);
  m_language = language;
  close();
}

void ReasonEditor::speak(Language language) {
  m_language = language;
  refresh();
}

QString ReasonEditor::words() const {
  return text(m_reason.words);
}

QString ReasonEditor::place() const {
  return m_open && m_opened ? text(formatPlace(m_reason, m_opened->submission(m_language))) : QString();
}

void ReasonEditor::begin() {
  if (!m_opened || !m_verdicts) return;
  m_open = true;
  m_index.reset();
  m_pin = narrowest(m_item);
  m_reason = m_item.placeOf(*m_pin);
  refresh();
}

void ReasonEditor::edit(int index) {
  if (!m_verdicts || index < 0 || index >= static_cast<int>(m_verdicts->reasons().size())) return;
  m_open = true;
  m_index = static_cast<std::size_t>(index);
  m_pin.reset();
  m_reason = m_verdicts->reasons()[*m_index];
  refresh();
}

void ReasonEditor::close() {
  m_open = false;
  m_index.reset();
  m_reason = {};
  refresh();
}

void ReasonEditor::choose(const QString& code) {
  if (!m_open || code.isEmpty()) return;
  m_reason.code = m_reason.code == code.toStdString() ? std::string() : code.toStdString();
  write();
}

QString ReasonEditor::codeAt(int index) const {
  return m_choices.at(index) ? m_choices.at(index)->code : QString();
}

void ReasonEditor::setText(const QString& words) {
  if (!m_open || words == this->words()) return;
  m_reason.words = words.toStdString();
  write();
}

void ReasonEditor::pinTo(int pin) {
  if (!m_open || !m_item.offers(static_cast<Pin>(pin))) return;
  m_pin = static_cast<Pin>(pin);
  workflow::Reason there = m_item.placeOf(*m_pin);
  there.code = m_reason.code;
  there.words = m_reason.words;
  m_reason = std::move(there);
  write();
}

void ReasonEditor::remove() {
  if (!m_open || !m_verdicts || !m_index) return;
  emit removing();
  m_verdicts->remove(*m_index);
  m_index.reset();
  m_reason.code.clear();
  m_reason.words.clear();
  refresh();
  emit written();
}

void ReasonEditor::followVerdicts() {
  if (!m_open || !m_index) return;
  const auto& reasons = m_verdicts->reasons();
  if (*m_index >= reasons.size() || reasons[*m_index].table != m_reason.table) return close();
  m_reason = reasons[*m_index];
  refresh();
}

void ReasonEditor::write() {
  if (!m_open || !m_verdicts) return;
  m_index = m_verdicts->put(m_index, m_reason);
  if (m_index) m_reason = m_verdicts->reasons()[*m_index];
  refresh();
  emit written();
}

void ReasonEditor::refresh() {
  std::vector<ReasonChoice> choices;
  std::vector<ReasonPin> pins;
  if (m_open) {
    for (const policy::Choice& choice : m_opened->policy->review.returnReasons)
      choices.push_back({text(choice.id), text(in(m_language, choice.label)), choice.id == m_reason.code});
    for (const Pin pin : kPins)
      if (m_item.offers(pin) && !(pin == Pin::Field && m_item.focusColumn().isEmpty()))
        pins.push_back({static_cast<int>(pin), describePin(pin), m_pin == pin});
  }
  m_choices.show(std::move(choices));
  m_pins.show(std::move(pins));
  emit changed();
}

}  // namespace tarim::client::app
