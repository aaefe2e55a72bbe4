// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Edits one reason at a time, in place: each choice and each key stroke changes the verdicts at once, and a
// reason left without code and words is removed. So the reviewer need not press a button to save.
#include "client/app/review/item_view.hpp"

namespace tarim::client::app {

/// A reason that the policy offers.
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

/// A choice of how narrow the reason's place is.
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
  /// Rows are ReasonChoice.
  Q_PROPERTY(tarim::client::app::ListModel* choices READ choices CONSTANT)
  /// The pins that the focus offers; rows are ReasonPin.
  Q_PROPERTY(tarim::client::app::ListModel* pins READ pins CONSTANT)
  Q_PROPERTY(QString words READ words WRITE setText NOTIFY changed)
  Q_PROPERTY(QString place READ place NOTIFY changed)
  /// The reason has a code or words, so its item counts as "to be mended".
  Q_PROPERTY(bool stands READ stands NOTIFY changed)

 public:
  ReasonEditor(ItemView& item, QObject* parent);

  void about(OpenedDossierPtr opened, Language language);
  void speak(Language language);
  void setVerdicts(Verdicts* verdicts) { m_verdicts = verdicts; }
  /// Shows the reason again after the verdicts were replaced; closes when it is gone.
  void followVerdicts();

  [[nodiscard]] bool isOpen() const { return m_open; }
  [[nodiscard]] ListModel* choices() { return &m_choices; }
  [[nodiscard]] ListModel* pins() { return &m_pins; }
  [[nodiscard]] QString words() const;
  void setText(const QString& words);
  [[nodiscard]] QString place() const;
  [[nodiscard]] bool stands() const { return m_index.has_value(); }

  /// Begins a new reason at the focus, pinned to the narrowest place.
  Q_INVOKABLE void begin();
  /// Opens an existing reason by its index in the verdicts.
  Q_INVOKABLE void edit(int index);
  Q_INVOKABLE void close();
  /// Chooses a code; choosing it again clears it.
  Q_INVOKABLE void choose(const QString& code);
  /// The code at an index of `choices`, for keys; empty beyond the end.
  Q_INVOKABLE [[nodiscard]] QString codeAt(int index) const;
  Q_INVOKABLE void pinTo(int pin);
  /// Folds the reason.
  Q_INVOKABLE void remove();

 signals:
  void changed();
  /// The reason is about to be folded.
  void removing();
  /// The reasons of the verdicts have changed.
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
