// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A reviewer's work on one application, by the review pages.
#include "tests/journey/person.hpp"

namespace tarim::tests {

/// A reason as a reviewer writes it: the item, where in it, which reason of the list, own words.
struct WrittenReason {
  QString group;
  QString row;     ///< Empty for a field of the record.
  QString column;  ///< Empty for the row as a whole.
  QString code;
  QString words;
};

class Reviewing {
 public:
  explicit Reviewing(Person& person) : m_person(person) {}

  /// From the queue; waits until the dossier is shown.
  void open(const QString& application);
  void write(const WrittenReason& reason);
  void sendBack();
  /// Looks at every item and finds it fine.
  void findAllFine(const policy::Policy& policy);
  void holdPublicity(const policy::Policy& policy, base::Date today);
  void pass();

 private:
  void confirm(const QString& button);
  Person& m_person;
};

}  // namespace tarim::tests
