// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The story: who does what, in order. One person's device at a time; the server is a process of its own.
#include "tests/journey/filling.hpp"
#include "tests/journey/reviewing.hpp"
#include "tests/journey/server_process.hpp"
#include "tests/journey/story.hpp"

namespace tarim::tests {

class Journey {
 public:
  /// `programs`: where tarim-server is.
  Journey(const QDir& out, const QString& programs);
  /// Whether the server reached the end and verifies. Throws one sentence when a step cannot be done.
  bool run();
  /// Where it ended early: a picture, and the names that the page shows.
  void explain();

 private:
  void prepareServer();
  void applicantJoins();
  void applicantFillsOffline();
  void applicantSubmits();
  void officerReturns();
  void applicantMends();
  void reviewersPass();
  void applicantSeesTheEnd();
  bool serverAgrees();

  std::unique_ptr<Person> arrive(const QString& id, const QString& name);
  void submitByPage();

  QDir m_out;
  Story m_story;
  QString m_data;
  ServerProcess m_server;
  std::unique_ptr<Person> m_person;  ///< Who is at work.
  std::unique_ptr<Filling> m_filling;
  policy::PolicyPtr m_policy;
  QString m_application;
  QString m_returnedRow;
};

}  // namespace tarim::tests
