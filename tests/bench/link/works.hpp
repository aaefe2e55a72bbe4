// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#pragma once
// The five works of the poor link for Tarim's client, each in a world of its own.
#include "tests/bench/link/result.hpp"
#include "tests/bench/link/world.hpp"

#include <functional>

namespace tarim::bench {

/// The work that all programs get alike.
struct Load {
  std::vector<base::Bytes> pages;
  std::size_t cellBytes = 50 * 1024;
  [[nodiscard]] std::uint64_t bytes() const;
};

struct Setting {
  link::Profile profile;
  Load load;
  client::SyncOptions options;
  std::string who = "tarim";
  int runs = 1;  ///< Of (a); the one in the middle counts.
  std::function<void(const Result&)> found;
};

/// (a) a new dossier; with the estimate at a quarter.
void newDossier(const Setting& setting);
/// (b) one field and (c) nothing, cold and warm.
void smallThings(const Setting& setting);
/// (d) cut at half: the client killed, the server killed, the address changed, the link silently dead.
void cutAtHalf(const Setting& setting);
/// (e) edits while a big upload is under way.
void editsOvertake(const Setting& setting);

}  // namespace tarim::bench
