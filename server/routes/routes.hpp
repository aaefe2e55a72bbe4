// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// From a request to an answer: find the route in the table of accounts/permissions.hpp, know the sender,
// check the role, read the wire message, ask a service, write the answer. No rule and no SQL here. Called
// from pool threads.
#include "server/http/handler.hpp"
#include "server/routes/upload_limiter.hpp"
#include "server/services/services.hpp"

namespace tarim::server {

struct RoutesOptions {
  std::string serverName;     ///< Shown to people, in /v1/hello.
  std::size_t uploads = 256;  ///< At a time, shared out among the devices that send.
};

class Routes final : public Handler {
 public:
  Routes(Services& services, RoutesOptions options);

  [[nodiscard]] std::size_t bodyLimit(const Request& request) const override;
  /// A stranger's large body is not read at all.
  std::optional<Answer> refuse(const Request& request) override;
  /// A sync: operations, commands and drafts have names, and what is known by its name is not taken twice.
  [[nodiscard]] bool mayBeRepeated(const Request& request) const override;
  Answer handle(const Request& request) override;
  std::pair<std::unique_ptr<Upload>, Answer> beginUpload(const Request& request,
                                                         std::optional<std::uint64_t> length) override;

 private:
  Answer answerOf(const Request& request);

  Services& m_services;
  RoutesOptions m_options;
  UploadLimiter m_uploadLimiter;
};

}  // namespace tarim::server
