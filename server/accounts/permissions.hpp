// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The table of routes and the roles that may call them. server/routes dispatches from this table only, so a
// route that is not here does not exist. A test walks the table: every route × every role × another person's
// object, without a token, with a revoked one. "{}" stands for one path segment, which the route gets. The
// services decide who may see an object.
#include "server/accounts/roles.hpp"
#include "shared/wire/protocol.hpp"

#include <array>
#include <optional>
#include <string>

namespace tarim::server {

enum class Action {
  Hello,
  Enrol,
  NewDevice,
  Sync,
  FileOptions,
  CreateUpload,
  UploadOffset,
  ContinueUpload,
  EndUpload,
  GetBlob,
  GetPolicy,
  GetReceipt,
  TakePackage,
  Queue,
  ReviewDossier,
  Lease,
  BlindList,
  BlindDossier,
  BlindPage,
  CommitteeRecord,
  CommitteeAct,
  SignBallot,
  CastBallot,
};

/// The kind of body, which determines its limit.
enum class Body { None, Small, Sync, Upload };

struct Permission {
  std::string_view method;
  std::string_view pattern;
  Action action;
  Roles roles;  ///< Any of the sender's roles that are in force; 0: no token needed.
  Body body = Body::None;
  bool former =
      false;  ///< Also for who had one: what was queued meanwhile is refused one by one, with words.
};

inline constexpr Roles kApplicants = only(Role::Applicant);
inline constexpr Roles kExperts = only(Role::Expert);

/// All but experts may send files: an officer who travels to town carries packages for people without a link.
inline constexpr auto kPermissions = std::to_array<Permission>({
    {"GET", "/v1/hello", Action::Hello, 0},
    {"POST", "/v1/enrol", Action::Enrol, 0, Body::Small},
    {"POST", "/v1/devices", Action::NewDevice, kMembers, Body::Small},
    {"POST", "/v1/sync", Action::Sync, kMembers, Body::Sync, true},
    {"OPTIONS", "/v1/files", Action::FileOptions, 0},
    {"OPTIONS", "/v1/files/{}", Action::FileOptions, 0},
    {"POST", "/v1/files", Action::CreateUpload, kMembers, Body::Upload},
    {"HEAD", "/v1/files/{}", Action::UploadOffset, kMembers},
    {"PATCH", "/v1/files/{}", Action::ContinueUpload, kMembers, Body::Upload},
    {"DELETE", "/v1/files/{}", Action::EndUpload, kMembers},
    {"POST", "/v1/packages", Action::TakePackage, kMembers, Body::Small},
    {"GET", "/v1/blobs/{}", Action::GetBlob, kApplicants | kReviewers},
    {"HEAD", "/v1/blobs/{}", Action::GetBlob, kApplicants | kReviewers},
    {"GET", "/v1/policies/{}", Action::GetPolicy, kEverybody, Body::None, true},
    {"GET", "/v1/receipts/{}", Action::GetReceipt, kApplicants | kReviewers | only(Role::Operator)},
    {"GET", "/v1/review/queue", Action::Queue, kReviewers},
    {"GET", "/v1/review/applications/{}", Action::ReviewDossier, kReviewers},
    {"POST", "/v1/review/applications/{}/lease", Action::Lease, kReviewers, Body::Small},
    {"GET", "/v1/blind/applications", Action::BlindList, kExperts},
    {"GET", "/v1/blind/applications/{}", Action::BlindDossier, kExperts},
    {"GET", "/v1/blind/pages/{}", Action::BlindPage, kExperts},
    {"GET", "/v1/committee/{}", Action::CommitteeRecord,
     kCommittee | only(Role::CommitteeOffice) | only(Role::Operator)},
    {"POST", "/v1/committee/{}", Action::CommitteeAct,
     only(Role::CommitteeOffice) | only(Role::CommitteeChair), Body::Small},
    {"POST", "/v1/votes/{}/ballot", Action::SignBallot, kCommittee, Body::Small},
    {"POST", "/v1/ballots", Action::CastBallot, 0, Body::Small},
});

struct Found {
  const Permission* permission = nullptr;  ///< Null: the table has no such path with this method.
  std::string argument;                    ///< The path segment at "{}".
  bool pathKnown = false;                  ///< The path exists with another method: 405, not 404.
};

Found findPermission(std::string_view method, std::string_view path);

}  // namespace tarim::server
