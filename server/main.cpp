// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// tarim-server: what the operator says, taken apart. Exit codes: 0 done, 1 refused or failed (said on
// standard error), 2 not understood.
#include "server/admin/commands.hpp"
#include "server/admin/serve.hpp"

#include <CLI/CLI.hpp>

#include <iostream>

namespace {

using namespace tarim;
using base::Result;

/// What the command line holds, and the command that it chose.
struct Asked {
  std::string config = std::string(server::kConfigName);
  server::InitOptions init;
  std::string folder;
  std::vector<std::string> tables;
  std::string person;
  std::string device;
  std::vector<std::string> files;
  std::string replies;
  int days = 14;
  bool json = false;
  std::function<Result<void>()> run;
};

int report(const base::Error& error) {
  std::cerr << error.line() << "\n"
            << base::words(error.code()).en << "\n"
            << base::words(error.code()).zh << "\n";
  return 1;
}

/// A command that needs the configuration.
template <class Command>
void onConfig(CLI::App* app, Asked& asked, Command command) {
  app->add_option("--config", asked.config, "tarim-server.toml, or the folder it lies in");
  app->callback([&asked, command] {
    asked.run = [&asked, command]() -> Result<void> {
      const auto config = server::readConfig(asked.config);
      if (!config) return config.error();
      return command(*config);
    };
  });
}

void addInit(CLI::App& app, Asked& asked) {
  CLI::App* init = app.add_subcommand("init", "make a server's folder: keys, store, configuration");
  init->add_option("folder", asked.folder, "where")->required();
  init->add_option("--name", asked.init.name, "shown to people");
  init->add_option("--address", asked.init.address, "the IP address to listen at")->capture_default_str();
  init->add_option("--port", asked.init.port, "0: any free one")->capture_default_str();
  init->add_option("--host", asked.init.hosts,
                   "a name or address by which devices reach it; may be repeated");
  init->callback([&asked] {
    asked.run = [&asked] {
      asked.init.folder = asked.folder;
      return server::runInit(asked.init, std::cout);
    };
  });
}

void addPeople(CLI::App& app, Asked& asked) {
  CLI::App* people = app.add_subcommand("people", "who there is")->require_subcommand(1);
  CLI::App* import = people->add_subcommand("import", "take in people.csv, or units.csv and people.csv");
  import->add_option("tables", asked.tables, "CSV files with a header row")->required()->expected(1, 2);
  onConfig(import, asked, [&asked](const server::Config& config) {
    return server::runImport(config, {asked.tables.begin(), asked.tables.end()}, std::cout);
  });

  CLI::App* code = app.add_subcommand("enrol-code", "a one-time code for a new device of a person");
  code->add_option("person", asked.person, "the person's id")->required();
  code->add_option("--days", asked.days, "how long it may be used")
      ->capture_default_str()
      ->check(CLI::Range(1, 365));
  onConfig(code, asked, [&asked](const server::Config& config) {
    return server::runEnrolCode(config, asked.person, asked.days, std::cout);
  });

  CLI::App* devices = app.add_subcommand("devices", "the devices of a person");
  devices->add_option("person", asked.person, "the person's id")->required();
  onConfig(devices, asked, [&asked](const server::Config& config) {
    return server::runDevices(config, asked.person, std::cout);
  });

  CLI::App* revoke = app.add_subcommand("revoke", "end a device's token");
  revoke->add_option("device", asked.device, "the device's id")->required();
  onConfig(revoke, asked, [&asked](const server::Config& config) {
    return server::runRevoke(config, asked.device, std::cout);
  });
}

void addPolicy(CLI::App& app, Asked& asked) {
  CLI::App* policy = app.add_subcommand("policy", "notices as data")->require_subcommand(1);
  CLI::App* publish = policy->add_subcommand("publish", "open a cycle");
  publish->add_option("folder", asked.folder, "the policy's folder")->required();
  onConfig(publish, asked, [&asked](const server::Config& config) {
    return server::runPublish(config, asked.folder, std::cout);
  });
}

void addPackages(CLI::App& app, Asked& asked) {
  CLI::App* package = app.add_subcommand("package", "what comes by hand")->require_subcommand(1);
  CLI::App* import = package->add_subcommand("import", "take in sealed packages, also while serving");
  import->add_option("files", asked.files, "the files of one or more packages, or folders with them")
      ->required();
  import->add_option("--replies", asked.replies,
                     "the folder for the sealed replies; else beside each package");
  onConfig(import, asked, [&asked](const server::Config& config) {
    return server::runPackageImport(config, {asked.files.begin(), asked.files.end()}, asked.replies,
                                    std::cout);
  });
}

void addCare(CLI::App& app, Asked& asked) {
  onConfig(app.add_subcommand("serve", "run the server until SIGTERM or SIGINT"), asked, server::serve);

  CLI::App* status = app.add_subcommand("status", "how much of everything there is");
  status->add_flag("--json", asked.json, "for programs");
  onConfig(status, asked, [&asked](const server::Config& config) {
    return server::runStatus(config, asked.json, std::cout);
  });

  onConfig(app.add_subcommand("verify", "prove that nothing was changed or lost"), asked,
           [](const server::Config& config) { return server::runVerify(config, std::cout); });

  CLI::App* backup = app.add_subcommand("backup", "copy everything into a new folder, also while serving");
  backup->add_option("folder", asked.folder, "where to")->required();
  onConfig(backup, asked, [&asked](const server::Config& config) {
    return server::runBackup(config, asked.folder, std::cout);
  });
}

}  // namespace

int main(int argc, char** argv) try {
  Asked asked;
  CLI::App app("Tarim's server: files and reviews professional-title applications.");
  app.require_subcommand(1);
  app.add_option("--config", asked.config, "tarim-server.toml, or the folder it lies in");
  addInit(app, asked);
  addPolicy(app, asked);
  addPeople(app, asked);
  addPackages(app, asked);
  addCare(app, asked);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const auto done = asked.run();
  return done ? 0 : report(done.error());
} catch (const std::exception& thrown) {
  std::cerr << "tarim-server: " << thrown.what() << "\n";
  return 1;
}
