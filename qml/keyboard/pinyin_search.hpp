// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From the letters of pinyin to Chinese words, for the keyboard on the screen: the decoder and the dictionary
// of libgooglepinyin. Words that a person chooses are not remembered: the decoder would keep them in a file
// outside the sealed vault.
#include <QObject>

namespace tarim::keyboard {

class PinyinSearch : public QObject {
  Q_OBJECT
  /// Candidates, best first.
  Q_PROPERTY(int count READ count NOTIFY changed)
  /// What is chosen already, and the letters that follow it.
  Q_PROPERTY(QString composed READ composed NOTIFY changed)
  /// Nothing is left to choose: candidate(0) is the whole text.
  Q_PROPERTY(bool complete READ isComplete NOTIFY changed)

 public:
  explicit PinyinSearch(QObject* parent = nullptr);
  ~PinyinSearch() override;

  /// Whether this machine has the dictionary.
  static bool isAvailable();

  [[nodiscard]] int count() const { return m_count; }
  [[nodiscard]] QString composed() const;
  [[nodiscard]] bool isComplete() const;
  /// Searches for these letters (a–z and '). Letters beyond what the decoder takes are ignored.
  Q_INVOKABLE void search(const QString& letters);
  /// Empty when there is no such candidate.
  Q_INVOKABLE [[nodiscard]] QString candidate(int index) const;
  Q_INVOKABLE void choose(int index);
  Q_INVOKABLE void clear();

 signals:
  void changed();

 private:
  [[nodiscard]] int chosenLength() const;
  int m_count = 0;
};

}  // namespace tarim::keyboard
