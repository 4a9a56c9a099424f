using Maillage.Commons.Api;
using Maillage.Commons.Browse;
using Maillage.Commons.Catalogue;
using Maillage.Commons.Catalogue.Tiles;
using Maillage.Commons.Contracts;
using Maillage.Commons.Digest;
using Maillage.Commons.Draft;
using Maillage.Commons.Edit;
using Maillage.Commons.History;
using Maillage.Commons.Inspect;
using Maillage.Commons.Intake;
using Maillage.Commons.Merge;
using Maillage.Commons.Publish;
using Maillage.Commons.ShowFiche;
using Maillage.Design;
using Maillage.Kernel;
using Maillage.Kernel.Inspections;
using Maillage.Members.Contracts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Commons;

/// <summary>The doors of the module.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class CommonsModule
{
    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddCommons(this IServiceCollection services, IConfiguration configuration) =>
        services
            .AddSingleton(new ModuleTables(typeof(CommonsModule).Assembly))
            .AddSingleton(provider =>
            {
                var bell = new CommonsBell();
                bell.Follow(
                    (changed, cancel) => CommonsFollower.Hear(provider.GetRequiredService<IServiceScopeFactory>(), changed, cancel)
                );
                return bell;
            })
            .AddCatalogue()
            .AddCommonsApi()
            .AddSingleton(MapBackground.From(configuration))
            .AddScoped<ISaveChangesInterceptor, CommonsNews>()
            .AddScoped<ICommonsIntake, CommonsIntake>()
            .AddScoped<IReadyFiches, ReadyFiches>()
            .AddScoped<IInspection, StatementsLeadBack>()
            .AddScoped<IInspection, FichesKeepTheirHistory>()
            .AddScoped<IPersonalRecords, WrittenFiches>()
            .AddSingleton<SaidBefore>()
            .AddScoped<ICommonsCatalogue, CommonsCatalogue>()
            .AddScoped<IWhereabouts, FoundWhere>()
            .AddScoped<FicheWriting>()
            .AddScoped<FieldWords>()
            .AddScoped<FicheReading>()
            .AddScoped<SourceMargin>()
            .AddScoped<Locator>();

    /// <summary>Maps the module's pages.</summary>
    public static void MapCommons(this IEndpointRouteBuilder app)
    {
        var fiches = app.MapGroup("/fiches").GuardForms().ExcludeFromDescription();
        DraftFiche.Map(fiches);
        EditFiche.Map(fiches);
        MergeFiche.Map(fiches);
        ChangeStatus.Map(fiches);
        ShowHistory.Map(fiches);
        RestoreVersion.Map(fiches);
        ShowFiche.ShowFiche.Map(fiches);
        MapReading(app.MapGroup("").Asks(CommonsAct.SeePublished));
    }

    private static void MapReading(IEndpointRouteBuilder app)
    {
        ShowContribution.ShowContribution.Map(app);
        BrowseFiches.Map(app);
        SearchEverything.Map(app);
        ServeTile.Map(app);
        ServeOutlines.Map(app);
        CommonsApi.Map(app);
    }
}
