using Maillage.Kernel;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Maillage.Workshops.Minutes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Maillage.Workshops;

/// <summary>The workshops: live meetings that follow a kit, and what they leave.</summary>
/// <remarks>The two methods the host calls; everything else in this module is its own affair.</remarks>
public static class WorkshopsModule
{
    /// <summary>Registers the module's tables and parts.</summary>
    public static IServiceCollection AddWorkshops(this IServiceCollection services) =>
        services
            .AddSingleton(new ModuleTables(typeof(WorkshopsModule).Assembly))
            .AddSingleton<Journal>()
            .AddSingleton<WorkshopRooms>()
            .AddHostedService<NodeNews>()
            .AddSingleton<Seats>()
            .AddSingleton<Pace>()
            .AddScoped<LiveDoor>()
            .AddScoped<ScreenSetup>()
            .AddScoped<Meetings>()
            .AddMinutes()
            .AddKits();

    /// <summary>Maps the module's pages.</summary>
    public static void MapWorkshops(this IEndpointRouteBuilder app)
    {
        var workshops = app.MapGroup("/ateliers").ExcludeFromDescription();
        SendOrder.Map(workshops);
        FollowWorkshop.Map(workshops);
        workshops.MapMinutes();
        KitsPages.Map(workshops);
    }
}
