// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/services/blind_case.hpp"

#include "server/services/submit.hpp"
#include "server/store/turns.hpp"
#include "shared/imaging/qr_code.hpp"
#include "shared/imaging/turbo.hpp"

#include <cmath>
#include <numbers>

namespace tarim::server::test {

BlindCase::BlindCase() {
  form = must(policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024"));
  policy = must(world.services->policies.publish(form->text, "2024", world.seed))->hash.hex();
  must(world.services->accounts.import(
      {}, {{"expert", "专家一", "expert", "bazhou"}, {"expert2", "专家二", "expert", "bazhou"}}));
  expert = world.identity("expert");
  other = world.identity("expert2");
  must(world.store->write([&](db::Database& database) {
    return applications::add(database, application, "aynur", policy, base::toMillis(world.clock.now()));
  }));
  dossier.set({"application", "@", "kind"}, "assessment");
  dossier.set({"application", "@", "level"}, "intermediate");
  dossier.set({"basic", "@", "name"}, "阿依努尔·买买提");
}

dossier::Attachment BlindCase::addPage(const std::string& id, const std::string& slot,
                                       const base::Bytes& bytes, const std::vector<dossier::Mask>& masks,
                                       const std::string& type) {
  dossier::Attachment page;
  page.id = id;
  page.slot = slot;
  page.page = 1;
  page.file = world.upload("aynur", base::textOf(bytes));
  page.size = bytes.size();
  page.type = type;
  page.mask = type == "pdf"   ? dossier::MaskAnswer::Unanswered
              : masks.empty() ? dossier::MaskAnswer::No
                              : dossier::MaskAnswer::Yes;
  page.masks = dossier::masksText(masks);
  page.name = id + ".jpg";
  for (const auto& [cell, value] : dossier::cellsOf(page))
    dossier.set(cell, value);
  return page;
}

void BlindCase::submit() {
  must(world.store->write([&](db::Database& database) -> base::Result<void> {
    const auto turn = turns::ofOwner(database, application);
    if (!turn) return turn.error();
    auto aggregate = loadAggregate(database, world.services->policies, application);
    if (!aggregate) return aggregate.error();
    Checked checked;
    checked.dossier = dossier;
    const int attempt = aggregate->state.attempt + 1;
    checked.manifest = dossier::makeManifest(dossier, application, attempt, aggregate->policy().hash);
    for (const auto& [hex, size] : dossier::filesOf(dossier))
      checked.files.push_back(must(base::hashFromHex(hex)));
    workflow::Event event;
    event.application = application;
    event.kind = workflow::EventKind::Submitted;
    event.at = world.clock.now();
    event.actor = "aynur";
    event.actorName = "阿依努尔";
    event.role = "applicant";
    event.attempt = attempt;
    event.root = checked.manifest.root.hex();
    return freeze(database, *aggregate, checked, event, {world.seed, world.clock.now()});
  }));
}

void BlindCase::receive() {
  must(world.store->write([&](db::Database& database) -> base::Result<void> {
    auto aggregate = loadAggregate(database, world.services->policies, application);
    if (!aggregate) return aggregate.error();
    const auto& steps = form->review.steps;
    for (const policy::Step& step : steps) {
      workflow::Event event;
      event.application = application;
      event.kind = step.publicity               ? workflow::EventKind::PublicityHeld
                   : step.id == steps.back().id ? workflow::EventKind::Received
                                                : workflow::EventKind::Passed;
      event.at = world.clock.now();
      event.attempt = aggregate->state.attempt;
      event.root = aggregate->state.root;
      event.step = step.id;
      auto done = record(database, *aggregate, event, {world.seed, world.clock.now()});
      if (!done) return done;
    }
    return {};
  }));
}

void BlindCase::giveBack() {
  must(world.store->write([&](db::Database& database) -> base::Result<void> {
    auto aggregate = loadAggregate(database, world.services->policies, application);
    if (!aggregate) return aggregate.error();
    workflow::Event event;
    event.application = application;
    event.kind = workflow::EventKind::Returned;
    event.at = world.clock.now();
    event.attempt = aggregate->state.attempt;
    event.root = aggregate->state.root;
    event.step = aggregate->state.step;
    event.reasons.emplace_back().words = "请改";
    return record(database, *aggregate, event, {world.seed, world.clock.now()});
  }));
}

BlindPage BlindCase::row(const std::string& attachment, std::int64_t sheet) {
  const auto found = must(world.store->read(
      [&](db::Database& database) { return blind::page(database, application, attachment, sheet); }));
  if (!found) throw std::runtime_error("no page " + attachment);
  return *found;
}

imaging::Pixels whitePage(int width, int height) {
  return {width, height, base::Bytes(std::size_t(width) * std::size_t(height) * 3, 255)};
}

int drawCode(imaging::Pixels& page, const std::string& text, int scale, double degrees, int x, int y) {
  const imaging::QrCode code = must(imaging::makeQrCode(text));
  const double angle = degrees * std::numbers::pi / 180;
  const double half = code.side * scale / 2.0;
  const int reach = int(std::ceil(half * 1.4143)) + 4 * scale;
  for (int dy = -reach; dy < reach; ++dy)
    for (int dx = -reach; dx < reach; ++dx) {
      const double u = (dx + 0.5) * std::cos(angle) + (dy + 0.5) * std::sin(angle) + half;
      const double v = -(dx + 0.5) * std::sin(angle) + (dy + 0.5) * std::cos(angle) + half;
      if (u < 0 || v < 0 || !code.isDark(int(u / scale), int(v / scale))) continue;
      const std::size_t at = (std::size_t(y + dy) * std::size_t(page.width) + std::size_t(x + dx)) * 3;
      std::fill_n(page.rgb.begin() + std::ptrdiff_t(at), 3, std::uint8_t{0});
    }
  return 2 * reach;
}

base::Bytes jpegOf(const imaging::Pixels& page) {
  return must(imaging::encodeJpeg(page, 90, imaging::Chroma::Halved));
}

dossier::Mask areaOf(const imaging::Pixels& page, int left, int top, int width, int height) {
  const auto units = [](int pixels, int side) {
    return int(std::int64_t{pixels} * dossier::kPageUnits / side);
  };
  return {units(left, page.width), units(top, page.height), units(width, page.width) + 1,
          units(height, page.height) + 1};
}

}  // namespace tarim::server::test
