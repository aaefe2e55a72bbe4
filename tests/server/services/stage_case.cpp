// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/services/stage_case.hpp"

#include "server/services/submit.hpp"
#include "server/store/turns.hpp"
#include "shared/base/ids.hpp"

namespace tarim::server::test {

using workflow::CommandKind;
using workflow::EventKind;

StageCase::StageCase() : office(world, "office") {
  form = must(policy::loadFolder(TARIM_POLICIES_DIR "/bazhou-ecology-2024"));
  policy = must(world.services->policies.publish(form->text, "2024", world.seed))->hash.hex();
}

std::string StageCase::received(const Applicant& applicant) {
  const std::string application = base::newId();
  dossier::Dossier dossier;
  dossier.set({"application", "@", "kind"}, "assessment");
  dossier.set({"application", "@", "level"}, applicant.level);
  dossier.set({"basic", "@", "name"}, applicant.name);
  dossier.set({"basic", "@", "profession"}, applicant.profession);
  dossier.set({"basic", "@", "unit_county"}, applicant.county);
  dossier.set({"basic", "@", "unit_kind"}, applicant.unitKind);
  must(world.store->write([&](db::Database& database) -> base::Result<void> {
    auto added =
        applications::add(database, application, applicant.person, policy, base::toMillis(world.clock.now()));
    if (!added) return added;
    if (const auto turn = turns::ofOwner(database, application); !turn) return turn.error();
    auto aggregate = loadAggregate(database, world.services->policies, application);
    if (!aggregate) return aggregate.error();
    Checked checked;
    checked.dossier = dossier;
    checked.manifest = dossier::makeManifest(dossier, application, 1, aggregate->policy().hash);
    workflow::Event event;
    event.application = application;
    event.kind = EventKind::Submitted;
    event.at = world.clock.now();
    event.actor = applicant.person;
    event.role = "applicant";
    event.attempt = 1;
    event.root = checked.manifest.root.hex();
    return freeze(database, *aggregate, checked, event, {world.seed, world.clock.now()});
  }));
  const auto& steps = form->review.steps;
  for (const policy::Step& step : steps)
    record(application,
           step.publicity               ? EventKind::PublicityHeld
           : step.id == steps.back().id ? EventKind::Received
                                        : EventKind::Passed,
           step.id);
  return application;
}

void StageCase::record(const std::string& application, EventKind kind, const std::string& step) {
  must(world.store->write([&](db::Database& database) -> base::Result<void> {
    if (const auto turn = turns::ofOwner(database, application); !turn) return turn.error();
    auto aggregate = loadAggregate(database, world.services->policies, application);
    if (!aggregate) return aggregate.error();
    workflow::Event event;
    event.application = application;
    event.kind = kind;
    event.at = world.clock.now();
    event.attempt = aggregate->state.attempt;
    event.root = aggregate->state.root;
    event.step = step;
    return server::record(database, *aggregate, event, {world.seed, world.clock.now()});
  }));
}

void StageCase::checkBlind(const std::string& application) {
  record(application, EventKind::BlindChecked, {});
}

workflow::Command StageCase::command(const std::string& application, CommandKind kind,
                                     workflow::Details details) const {
  workflow::Command command = office.look(application, kind);
  command.step.clear();
  command.details = std::move(details);
  return command;
}

wire::CommandResult StageCase::decide(const std::string& application, CommandKind kind,
                                      workflow::Details details) {
  return office.decide(command(application, kind, std::move(details)));
}

wire::CommandResult StageCase::hold(const std::string& application, int points) {
  return decide(application, CommandKind::HoldDefence,
                {{"attended", "yes"}, {"points", "defence=" + std::to_string(points) + " 王评委"}});
}

workflow::StageFacts StageCase::stages(const std::string& application) {
  return world.state(application).stages;
}

wire::SyncAnswer StageCase::told(std::string_view person, int protocol, std::int64_t cursor) {
  wire::SyncRequest request;
  request.protocol = protocol;
  request.now = base::toMillis(world.clock.now());
  request.cursor = cursor;
  return must(world.services->sync.sync(world.identity(person), request));
}

}  // namespace tarim::server::test
