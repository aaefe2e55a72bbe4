// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The demo application, filled in by hand: every value goes through the editor of its field, every page
// through the place for its evidence.
#include "shared/dossier/attachments.hpp"
#include "tests/journey/person.hpp"

#include <map>

namespace tarim::tests {

class Filling {
 public:
  /// `data`: a folder written by tarim-demo.
  Filling(Person& person, const QString& data);

  /// Through the account page: cycle, kind and level. The application is in hand afterwards.
  void begin();
  /// Everything of one item of the form.
  void fill(const policy::Group& group);
  /// The answer of every page about masking, on the page of all scans.
  void answerMasks();

  void put(const std::string& group, const std::string& row, const std::string& column,
           const std::string& value);
  [[nodiscard]] const policy::Policy& policy() const { return *m_policy; }
  [[nodiscard]] int fields() const { return m_fields; }
  [[nodiscard]] int pages() const { return m_pages; }
  [[nodiscard]] std::size_t groupsWithPages() const { return m_groupsWithPages.size(); }
  /// The row in the vault that stands for one of the demo's rows.
  [[nodiscard]] std::string rowOf(const std::string& demoRow) const { return m_rows.at(demoRow); }

 private:
  void openGroup(const std::string& group);
  void fillRow(const policy::Group& group, const std::string& demoRow);
  void fillFields(const policy::Group& group, const std::vector<policy::Field>& fields,
                  const std::string& demoRow, const std::string& row);
  void attachPages(const policy::Group& group, const std::string& demoRow, const std::string& row);
  void attachSide(const policy::Slot& slot, const std::string& row, const std::string& side,
                  const QStringList& files);
  QString reveal(const std::string& group, const std::string& row, const std::string& column);

  Person& m_person;
  QString m_data;
  policy::PolicyPtr m_policy;
  dossier::Dossier m_demo;
  std::map<std::string, std::string> m_rows;
  std::set<std::string> m_groupsWithPages;
  int m_fields = 0;
  int m_pages = 0;
};

}  // namespace tarim::tests
