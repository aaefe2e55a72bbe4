// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// A request as an endpoint gets it: its route is found, its sender authenticated and authorized, its body
// decoded.
#include "server/http/handler.hpp"
#include "server/routes/routes.hpp"

namespace tarim::server {

struct Call {
  const Request& request;
  const std::string& argument;  ///< The path segment at "{}".
  const Identity* identity;     ///< Null on a route without authentication.
  std::string_view body;
  Services& services;
  const RoutesOptions& options;
};

// enrol_routes.cpp: hello, enrolment
Answer hello(const Call& call);
Answer enrol(const Call& call);
Answer newDevice(const Call& call);
// sync
Answer sync(const Call& call);
// files: tus 1.0
Answer uploadOptions(const Call& call);
Answer uploadOffset(const Call& call);
Answer endUpload(const Call& call);
using BegunUpload = std::pair<std::unique_ptr<Upload>, Answer>;
BegunUpload createUpload(const Call& call, std::optional<std::uint64_t> length);
BegunUpload continueUpload(const Call& call, std::optional<std::uint64_t> length);
// packages
Answer takePackage(const Call& call);
// stored files, policies and receipts
Answer blob(const Call& call);
Answer policy(const Call& call);
Answer receipt(const Call& call);
// review
Answer queue(const Call& call);
Answer reviewDossier(const Call& call);
Answer lease(const Call& call);
// blind copies, for experts
Answer blindList(const Call& call);
Answer blindDossier(const Call& call);
Answer blindPage(const Call& call);
// secret votes of the committee
Answer committeeRecord(const Call& call);
Answer committeeAct(const Call& call);
Answer signBallot(const Call& call);
Answer castBallot(const Call& call);

}  // namespace tarim::server
