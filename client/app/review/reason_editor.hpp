// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The pad on which a reason is written. It edits one reason at a time, in place: what is chosen or typed is
// in the verdicts at once, and a reason that has neither a code nor words any more is gone. So there is no
// button to forget.
#include "client/app/review/item_view.hpp"

namespace tarim::client::app {

/// A reason of the policy’s list.
struct ReasonChoice {
  QString code;
  QString words;
  bool chosen = false;
  bool operator==(const ReasonChoice&) const = default;
};
inline constexpr std::array kReasonChoiceRoles{
    role<&ReasonChoice::code>("code"),
    role<&ReasonChoice::words>("words"),
    role<&ReasonChoice::chosen>("chosen"),
};

/// How narrow the place of the reason is.
struct ReasonPin {
  int pin = 0;  ///< An ItemView::Pin.
  QString words;
  bool chosen = false;
  bool operator==(const ReasonPin&) const = default;
};
inline constexpr std::array kReasonPinRoles{
    role<&ReasonPin::pin>("pin"),
    role<&ReasonPin::words>("words"),
    role<&ReasonPin::chosen>("chosen"),
};

class ReasonEditor final : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("Review.dossier.pad is the one.")
  Q_PROPERTY(bool open READ isOpen NOTIFY changed)
  /// ReasonChoice.
  Q_PROPERTY(tarim::client::app::ListModel* choices READ choices CONSTANT)
  /// ReasonPin: those that the focus offers.
  Q_PROPERTY(tarim::client::app::ListModel* pins READ pins CONSTANT)
  Q_PROPERTY(QString words READ words WRITE setText NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)
  /// It has a code or words: the item counts as to be mended.
  Q_PROPERTY(bool stands READ stands NOTIFY changed)

 public:
  ReasonEditor(ItemView& item, QObject* parent);

  void about(OpenedDossierPtr opened, Language language);
  void speak(Language language);
  void setVerdicts(Verdicts* verdicts) { m_verdicts = verdicts; }

  [[nodiscard]] bool isOpen() const { return m_open; }
  [[nodiscard]] ListModel* choices() { return &m_choices; }
  [[nodiscard]] ListModel* pins() { return &m_pins; }
  [[nodiscard]] QString words() const;
  void setText(const QString& words);
  [[nodiscard]] QString place() const;
  [[nodiscard]] bool stands() const { return m_index.has_value(); }

  /// A new reason where the focus is: the narrowest place.
  Q_INVOKABLE void begin();
  /// One that is there already, by its index in the reasons.
  Q_INVOKABLE void edit(int index);
  Q_INVOKABLE void close();
  /// The same code again takes it back.
  Q_INVOKABLE void choose(const QString& code);
  /// The n-th of the list, for keys; empty beyond it.
  Q_INVOKABLE [[nodiscard]] QString codeAt(int index) const;
  Q_INVOKABLE void pinTo(int pin);
  Q_INVOKABLE void remove();

 signals:
  void changed();
  /// The verdicts have other reasons now.
  void written();

 private:
  void write();
  void refresh();

  ItemView& m_item;
  Verdicts* m_verdicts = nullptr;
  OpenedDossierPtr m_opened;
  Language m_language = Language::Zh;
  ListOf<ReasonChoice> m_choices{kReasonChoiceRoles, this};
  ListOf<ReasonPin> m_pins{kReasonPinRoles, this};
  bool m_open = false;
  std::optional<ItemView::Pin> m_pin;
  std::optional<std::size_t> m_index;
  workflow::Reason m_reason;
};

}  // namespace tarim::client::app
