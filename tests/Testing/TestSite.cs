using System.Net;
using Maillage.Host;
using Maillage.Kernel;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Maillage.Testing;

/// <summary>The whole platform, served on a free port of this machine over a database and a folder of its own.</summary>
public sealed class TestSite : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly string folder;
    private readonly WebApplication app;
    private readonly bool isGuest;

    // A test asks nobody outside: the module's own tests bring a fake of the official API.
    static TestSite() => Environment.SetEnvironmentVariable("Territories__OfficialApi", "off");

    private TestSite(TestDatabase database, string folder, WebApplication app, bool isGuest) =>
        (this.database, this.folder, this.app, this.isGuest) = (database, folder, app, isGuest);

    /// <summary>Where it answers.</summary>
    public Uri Address => new(app.Urls.First());

    /// <summary>Its parts.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Its data folder.</summary>
    public DataFolder Data => Services.GetRequiredService<DataFolder>();

    /// <summary>Starts one, without the sample territory.</summary>
    /// <param name="realMembers">False lets a request say who asks with a header (<see cref="StandInMember"/>); true keeps the real accounts.</param>
    /// <param name="change">Last word on the services.</param>
    /// <param name="beside">Another node of the same platform, whose database it shares; that one outlives it.</param>
    public static async Task<TestSite> Start(bool realMembers = false, Action<IServiceCollection>? change = null, TestSite? beside = null)
    {
        var database = beside?.database ?? await TestDatabase.CreateWithTables(Prepare);
        var folder = Directory.CreateTempSubdirectory("maillage-test-").FullName;
        var options = new InstanceOptions(new DataFolder(folder))
        {
            Urls = "http://127.0.0.1:0",
            Database = database.Settings,
            WithSample = false,
        };
        var app = MaillageHost.Build(
            options,
            services =>
            {
                services.AddLogging(logging => logging.ClearProviders());
                if (!realMembers)
                {
                    services.Replace(ServiceDescriptor.Scoped<ICurrentMember, StandInMember>());
                }

                change?.Invoke(services);
            }
        );
        await PlatformDatabase.Prepare(app.Services, CancellationToken.None);
        await app.StartAsync();
        return new(database, folder, app, beside is not null);
    }

    private static async Task Prepare(DatabaseSettings settings)
    {
        await using var services = MaillageHost.Services(new(new DataFolder(Path.GetTempPath())) { Database = settings });
        await PlatformDatabase.Prepare(services, CancellationToken.None);
    }

    /// <summary>A browser without scripts: keeps cookies, does not follow redirections.</summary>
    /// <param name="role">Who asks, everywhere in France; a visitor by default.</param>
    public HttpClient Browser(Role role = Role.Visitor)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() };
        var browser = new HttpClient(handler) { BaseAddress = Address };
        browser.DefaultRequestHeaders.Add("Accept-Language", "fr");
        if (role is not Role.Visitor)
        {
            browser.DefaultRequestHeaders.Add(StandInMember.Header, role.ToString());
        }

        return browser;
    }

    /// <summary>Does something with the parts of one request.</summary>
    public async Task<TResult> Within<TResult>(Func<IServiceProvider, Task<TResult>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await (isGuest ? ValueTask.CompletedTask : database.DisposeAsync());
        Directory.Delete(folder, recursive: true);
    }
}
