// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
#include "tests/server/services/reviewer.hpp"

#include "shared/base/ids.hpp"
#include "shared/wire/protocol.hpp"

namespace tarim::server::test {

using workflow::CommandKind;

ReviewerOfTest::ReviewerOfTest(World& theWorld, std::string_view person)
    : world(theWorld), identity(theWorld.identity(person)) {}

workflow::Command ReviewerOfTest::look(const std::string& application, CommandKind kind) const {
  const workflow::State state = world.state(application);
  workflow::Command command;
  command.id = base::newId();
  command.application = application;
  command.kind = kind;
  command.attempt = state.attempt;
  command.root = state.root;
  command.step = state.step;
  return command;
}

workflow::Command ReviewerOfTest::looksAndReturns(const std::string& application) const {
  workflow::Command command = look(application, CommandKind::Return);
  workflow::Reason reason;
  reason.table = "basic";
  reason.row = "@";
  reason.column = "phone";
  reason.code = "unclear_scan";
  reason.words = "请核对手机号码";
  command.reasons = {reason};
  return command;
}

workflow::Command ReviewerOfTest::looksAtPublicity(const std::string& application) const {
  workflow::Command command = look(application, CommandKind::HoldPublicity);
  const std::chrono::sys_days today(base::beijingDate(world.clock.now()));
  command.from = base::formatDate(base::Date(today - std::chrono::days(20)));
  command.to = base::formatDate(base::Date(today - std::chrono::days(1)));
  command.words = "本单位已对提供的申报材料逐一审核，真实准确，同意推荐";
  return command;
}

wire::CommandResult ReviewerOfTest::decide(const workflow::Command& command) const {
  wire::SyncRequest request;
  request.protocol = wire::kProtocolMax;
  request.now = base::toMillis(world.clock.now());
  request.commands = {command};
  return must(world.services->sync.sync(identity, request)).results.at(0);
}

wire::CommandResult ReviewerOfTest::pass(const std::string& application) const {
  return decide(look(application, CommandKind::Pass));
}

wire::CommandResult ReviewerOfTest::giveBack(const std::string& application) const {
  return decide(looksAndReturns(application));
}

ReviewService::LeaseOutcome ReviewerOfTest::lease(const std::string& application, const char* action,
                                                  const std::string& note) const {
  return must(world.services->review.lease(identity, application, {action, note}));
}

std::string submitted(DeviceOfTest& device) {
  const std::string application = device.begin();
  device.fill(application);
  device.sync();
  const wire::CommandResult result = device.decide(device.submit(application));
  if (!result.done) throw std::runtime_error("not submitted: " + result.detail + result.findings);
  return application;
}

}  // namespace tarim::server::test
