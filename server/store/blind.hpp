// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// Tables of what experts are shown: which applications, each under a number of the expert's own, and what
// became of the blind copy of each page. server/services/blind.hpp decides what the rows mean.
#include "shared/base/fields.hpp"
#include "shared/db/database.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tarim::server {

/// An application that an expert judges.
struct BlindAssignment {
  std::string number;  ///< Random; what this expert knows the application by.
  std::string expert;  ///< Person.
  std::string application;
  std::int64_t assignedAt = 0;

  static void fields(auto& field, auto& assignment) {
    field("number", assignment.number);
    field("expert", assignment.expert);
    field("application", assignment.application);
    field("assigned_at", assignment.assignedAt);
  }
};

/// States of a blind copy, as stored.
namespace blind_state {
inline constexpr std::string_view kWaiting = "waiting";    ///< Not made, or not searched yet.
inline constexpr std::string_view kClear = "clear";        ///< Made and searched; nothing was found.
inline constexpr std::string_view kBlocked = "blocked";    ///< A person has to look at it.
inline constexpr std::string_view kReleased = "released";  ///< A person has looked at it and shows it.
}  // namespace blind_state

/// One page image of the current submission, as experts get it.
struct BlindPage {
  std::string application;
  std::string attachment;  ///< Row of the page.
  std::int64_t sheet = 1;  ///< Of a PDF its page, from 1; 0 where its pages could not be counted.
  std::string root;        ///< Of the submission that it was planned for.
  std::string source;      ///< Changes with the original and its masks; a copy of another source is old.
  std::string state{blind_state::kWaiting};
  std::string copy;           ///< Random name of its file in blind/; empty: there is none.
  std::string hash;           ///< SHA-256 of the copy, hex.
  std::string found;          ///< JSON: why it is blocked.
  std::int64_t textRead = 0;  ///< 1: the text on the copy was searched, too.
  std::string masks;          ///< Cell of masks (dossier/masks.hpp) that a person of the office added.

  static void fields(auto& field, auto& page) {
    field("application", page.application);
    field("attachment", page.attachment);
    field("sheet", page.sheet);
    field("root", page.root);
    field("source", page.source);
    field("state", page.state);
    field("copy", page.copy);
    field("hash", page.hash);
    field("found", page.found);
    field("text_read", page.textRead);
    field("masks", page.masks);
  }
};

/// What one expert knows a page by.
struct BlindPageNumber {
  std::string number;
  std::string dossier;  ///< BlindAssignment::number
  std::string attachment;
  std::int64_t sheet = 1;

  static void fields(auto& field, auto& page) {
    field("number", page.number);
    field("dossier", page.dossier);
    field("attachment", page.attachment);
    field("sheet", page.sheet);
  }
};

namespace blind {

/// Repeating it keeps the number that was given first.
base::Result<void> assign(db::Database& database, const BlindAssignment& assignment);
base::Result<std::optional<BlindAssignment>> assignment(db::Database& database, std::string_view number);
/// Of one expert, by number: an order that says nothing.
base::Result<std::vector<BlindAssignment>> assignmentsOf(db::Database& database, std::string_view expert);
/// Ids of the applications that are received, for the batch.
base::Result<std::vector<std::string>> applications(db::Database& database);

base::Result<std::vector<BlindPage>> pagesOf(db::Database& database, std::string_view application);
base::Result<std::optional<BlindPage>> page(db::Database& database, std::string_view application,
                                            std::string_view attachment, std::int64_t sheet);
/// Writes a page anew, whatever was there.
base::Result<void> putPage(db::Database& database, const BlindPage& page);
base::Result<void> removePage(db::Database& database, const BlindPage& page);
/// Every blocked page, by application.
base::Result<std::vector<BlindPage>> blocked(db::Database& database);

/// Repeating it keeps the number that was given first.
base::Result<void> putNumber(db::Database& database, const BlindPageNumber& number);
base::Result<std::optional<BlindPageNumber>> numberOf(db::Database& database, std::string_view dossier,
                                                      std::string_view attachment, std::int64_t sheet);
base::Result<std::optional<BlindPageNumber>> number(db::Database& database, std::string_view number);

}  // namespace blind
}  // namespace tarim::server
