// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A server without sockets: a real store in a temporary folder, services, routes, one person of every role
// with a device, and a second applicant whose data nobody else may see.
#include "server/routes/routes.hpp"
#include "shared/wire/messages.hpp"
#include "tests/support/fake_clock.hpp"

#include <QTemporaryDir>

#include <map>

namespace tarim::tests {

class Office {
 public:
  Office();
  server::Services& services() { return *m_services; }
  FakeClock& clock() { return m_clock; }

  /// Authorization of a person's device: "applicant" and the names of the other roles, or "other" (an
  /// applicant too).
  [[nodiscard]] std::string token(const std::string& person) const { return "Bearer " + m_tokens.at(person); }
  [[nodiscard]] std::string device(const std::string& person) const { return m_devices.at(person); }
  /// Somebody more, with the role of a table of people and further ones, and a device.
  void add(const std::string& person, const std::string& role, const std::vector<server::Grant>& further);
  std::string enrolmentCode(const std::string& person);
  void publishPolicy();
  [[nodiscard]] const std::string& policyHash() const { return m_policy; }

  using Headers = std::map<std::string, std::string>;
  /// Calls the routes like the HTTP layer; uploads get their body in chunks of at most 1000 bytes.
  server::Answer ask(const std::string& method, const std::string& path, const Headers& headers = {},
                     const std::string& body = {});
  server::Answer askAs(const std::string& person, const std::string& method, const std::string& path,
                       Headers headers = {}, const std::string& body = {});
  /// Whether few requests of this kind are handled at once.
  [[nodiscard]] bool isHeavy(const std::string& method, const std::string& path, const Headers& headers,
                             const std::string& body) const;
  /// The status of refusing a large body unread; 0: it is not refused.
  int refusal(const std::string& method, const std::string& path, const Headers& headers);
  /// An upload that is under way; null when it was refused.
  std::unique_ptr<server::Upload> beginAs(const std::string& person, const std::string& path, Headers headers,
                                          std::uint64_t announced);
  /// An upload that breaks off after its body, without an end.
  void cutAs(const std::string& person, const std::string& method, const std::string& path, Headers headers,
             const std::string& body, std::uint64_t announced);
  /// Stores a file for a person and returns its hash.
  std::string storeFile(const std::string& person, const std::string& bytes);

 private:
  void enrol(const std::string& person);
  static server::Request requestOf(const std::string& method, const std::string& path, const Headers& headers,
                                   const std::string& body);

  QTemporaryDir m_folder;
  FakeClock m_clock;
  std::unique_ptr<server::Store> m_store;
  std::unique_ptr<server::Services> m_services;
  std::unique_ptr<server::Routes> m_routes;
  std::map<std::string, std::string> m_tokens;
  std::map<std::string, std::string> m_devices;
  std::string m_policy;
};

/// The value of a header of the answer; empty when it is absent.
std::string headerOf(const server::Answer& answer, const std::string& name);
/// The code of a wire::Problem; empty when the body is not a Problem or lacks its texts.
std::string problemCode(const server::Answer& answer);
/// Headers of a tus request.
Office::Headers tus(Office::Headers further = {});
Office::Headers tusCreate(const std::string& bytes, Office::Headers further = {});
std::string hashOf(const std::string& bytes);

}  // namespace tarim::tests
