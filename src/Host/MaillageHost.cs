using System.Text.Encodings.Web;
using System.Text.Unicode;
using Maillage.Api;
using Maillage.Commons;
using Maillage.Design;
using Maillage.Embeddings;
using Maillage.Host.Api;
using Maillage.Host.Status;
using Maillage.Kernel;
using Maillage.Members;
using Maillage.Sources;
using Maillage.Territories;
using Maillage.TextAnalysis;
using Maillage.Workshops;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.WebEncoders;

namespace Maillage.Host;

/// <summary>Composes the modules into one web application.</summary>
public static class MaillageHost
{
    /// <summary>The application, ready to start; its database is not opened yet.</summary>
    /// <param name="options">How it is started.</param>
    /// <param name="change">Last word on the services, for tests.</param>
    public static WebApplication Build(InstanceOptions options, Action<IServiceCollection>? change = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // What these would log is an exception's message, which may quote what people wrote; the status pages log the rest.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Diagnostics.ExceptionHandlerMiddleware", LogLevel.None);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.None);
        // What these log at each request is its address, which holds the secret word of a link by e-mail.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        // It warns, at the first start, that the keys of sessions are kept as they are: docs/administration.md says what follows from it.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        AddFrame(builder.Services, options);
        builder.Services.AddSingleton(LegalNotice.From(builder.Configuration)).AddSingleton(Vocabulary(options.Data));
        builder.Services.AddApi(builder.Configuration).AddApiDocument();
        builder
            .Services.AddKernel(options.Data, options.Database ?? DatabaseSettings.Sqlite(options.Data.Database))
            .AddTerritories(builder.Configuration)
            .AddMembers(builder.Configuration)
            .AddCommons(builder.Configuration)
            .AddSources(builder.Configuration)
            .AddWorkshops()
            .AddSingleton(SiteClock.From(builder.Configuration));
        change?.Invoke(builder.Services);

        var app = builder.Build();
        UseFrame(app, options);
        app.MapTerritories();
        app.MapMembers();
        app.MapCommons();
        app.MapSources();
        app.MapWorkshops();
        app.MapFrame();
        OpenApi.Map(app);
        ShowApi.Map(app);
        ShowData.Map(app);
        return app;
    }

    /// <summary>Has EF Core learn the tables, once for the process: a third of a start, which another core can do meanwhile.</summary>
    public static void LearnTables(InstanceOptions options)
    {
        using var services = Services(options);
        using var scope = services.CreateScope();
        _ = scope.ServiceProvider.GetRequiredService<PlatformDb>().Model;
    }

    /// <summary>Makes ready what needs no database, the territories and every address, while another core opens that one.</summary>
    /// <param name="app">With all its addresses mapped: those that come later are not answered.</param>
    public static void WarmUp(WebApplication app)
    {
        _ = app.Services.GetRequiredService<ITerritories>();
        _ = app.UseEndpoints(static _ => { });
        _ = app.Services.GetRequiredService<EndpointDataSource>().Endpoints;
    }

    /// <summary>The modules over a database and nothing else: what the migrations need.</summary>
    public static IServiceProvider Model(DatabaseSettings database, DataFolder? data = null) =>
        Services(new InstanceOptions(data ?? new DataFolder(Path.GetTempPath())) { Database = database }).CreateScope().ServiceProvider;

    /// <summary>The modules over an instance's database, without the web: what the command line needs.</summary>
    public static ServiceProvider Services(InstanceOptions options) =>
        AddModules(
                new ServiceCollection().AddLogging(),
                Configuration(),
                options.Data,
                options.Database ?? DatabaseSettings.Sqlite(options.Data.Database)
            )
            .BuildServiceProvider();

    /// <summary>What reads and analyses a document or names a place, without any database.</summary>
    public static ServiceProvider ReadingParts() =>
        new ServiceCollection().AddTerritories(Configuration()).AddSources(Configuration()).BuildServiceProvider();

    /// <summary>The vocabulary of themes with what an instance adds to it in <c>themes.json</c>.</summary>
    /// <exception cref="BadThemesException">That file cannot be read; the exception tells where.</exception>
    public static ThemeVocabulary Vocabulary(DataFolder data) =>
        File.Exists(data.Themes) ? ThemeVocabulary.BuiltIn.With(ThemeFile.Read(File.ReadAllBytes(data.Themes))) : ThemeVocabulary.BuiltIn;

    private static IConfigurationRoot Configuration() =>
        new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();

    private static IServiceCollection AddModules(
        IServiceCollection services,
        IConfiguration configuration,
        DataFolder data,
        DatabaseSettings database
    ) =>
        services
            .AddSingleton(_ => Vocabulary(data))
            .AddKernel(data, database)
            .AddEmbeddings(configuration)
            .AddTerritories(configuration)
            .AddMembers(configuration)
            .AddCommons(configuration)
            .AddSources(configuration)
            .AddWorkshops();

    private static void AddFrame(IServiceCollection services, InstanceOptions options)
    {
        services.AddSingleton(FrontEnd.Load(options.FrontEnd));
        services.AddScoped<Nonce>();
        services.AddHttpContextAccessor();
        services.AddRazorComponents();
        services.AddAntiforgery();
        services.AddResponseCompression(compression =>
            compression.MimeTypes = [
                .. ResponseCompressionDefaults.MimeTypes,
                "image/svg+xml",
                "application/geo+json",
                "application/vnd.mapbox-vector-tile",
            ]
        );
        services.AddLocalization();
        services.AddSingleton<Func<SiteFrame>>(() => new SiteFrame());
        services.Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    private static void UseFrame(WebApplication app, InstanceOptions options)
    {
        app.UseFrontProxy();
        app.UseSecurityHeaders();
        app.UseRequestLocalization(Languages.Options);
        app.UseApi();
        app.UseStatusPages();
        app.UseResponseCompression();
        app.UseFrontEnd(options.FrontEnd);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseAntiforgery();
    }
}
