// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Turns a request into an answer: finds the route in the table of accounts/permissions.hpp, authenticates the
// sender, checks the role, reads the wire message, calls a service and writes the answer. No rule and no SQL
// here. Called on pool threads.
#include "server/accounts/permissions.hpp"
#include "server/http/handler.hpp"
#include "server/routes/upload_limiter.hpp"
#include "server/services/services.hpp"

namespace tarim::server {

struct RoutesOptions {
  std::string serverName;     ///< Shown to people, in /v1/hello.
  std::size_t uploads = 256;  ///< Concurrent uploads, divided among the devices that send (UploadLimiter).
};

class Routes final : public Handler {
 public:
  Routes(Services& services, RoutesOptions options);

  [[nodiscard]] std::size_t bodyLimit(const Request& request) const override;
  /// Refuses the large body of an unauthenticated or unauthorized sender unread.
  Admission admit(const Request& request) override;
  /// Packages, and messages that are large once they are unpacked.
  [[nodiscard]] bool isHeavy(const Request& request) const override;
  /// True for a sync, which is idempotent: operations, commands and drafts have ids.
  [[nodiscard]] bool mayBeRepeated(const Request& request) const override;
  Answer handle(const Request& request) override;
  std::pair<std::unique_ptr<Upload>, Answer> beginUpload(const Request& request,
                                                         std::optional<std::uint64_t> length) override;

 private:
  Answer answerOf(const Request& request);
  Answer answerTo(const Request& request, const Found& found, const Identity* sender);

  Services& m_services;
  RoutesOptions m_options;
  UploadLimiter m_uploadLimiter;
};

}  // namespace tarim::server
