using System.CommandLine;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Members;
using Microsoft.AspNetCore.Builder;
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
        await Welcome(app, cancel);
        await app.WaitForShutdownAsync(cancel);
        return 0;
    }

    private static async Task Welcome(WebApplication app, CancellationToken cancel)
    {
        Console.WriteLine($"Maillage : {string.Join(" ", app.Urls)}");
        if (await FirstAdministrator.Link(app.Services, cancel) is { } link)
        {
            Console.WriteLine($"Premiers pas, pour administrer cette instance (ce lien sert une fois) : {link}");
        }
    }
}
