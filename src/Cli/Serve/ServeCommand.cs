using System.CommandLine;
using Maillage.Host;
using Maillage.Kernel;
using Microsoft.Extensions.Hosting;

namespace Maillage.Cli.Serve;

/// <summary><c>maillage serve</c>: runs the web server.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var data = new Option<string>("--data") { Description = "The folder that holds everything.", DefaultValueFactory = _ => "data" };
        var urls = new Option<string>("--urls")
        {
            Description = "The addresses to serve on.",
            DefaultValueFactory = _ => "http://localhost:8080",
        };
        var noSample = new Option<bool>("--no-sample") { Description = "Do not load the sample territory." };
        var database = new Option<string?>("--database") { Description = "A PostgreSQL connection string." };
        var serve = new Command("serve", "Runs the web server.") { data, urls, noSample, database };
        serve.SetAction(
            (parsed, cancel) =>
                Run(
                    new InstanceOptions(new DataFolder(Path.GetFullPath(parsed.GetValue(data)!)))
                    {
                        Urls = parsed.GetValue(urls)!,
                        WithSample = !parsed.GetValue(noSample),
                        Database = parsed.GetValue(database) is { } connection ? DatabaseSettings.PostgreSql(connection) : null,
                    },
                    cancel
                )
        );
        return serve;
    }

    private static async Task<int> Run(InstanceOptions options, CancellationToken cancel)
    {
        Directory.CreateDirectory(options.Data.Root);
        await using var app = MaillageHost.Build(options);
        await PlatformDatabase.Prepare(app.Services, cancel);
        await app.StartAsync(cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }
}
