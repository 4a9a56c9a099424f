using Maillage.Kernel;
using Maillage.Workshops.Announce;
using Maillage.Workshops.ComeIn;
using Maillage.Workshops.Facilitate;
using Maillage.Workshops.Kits;
using Maillage.Workshops.Live;
using Maillage.Workshops.Minutes;
using Maillage.Workshops.Print;
using Maillage.Workshops.Project;
using Maillage.Workshops.TakePart;
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
            .AddKits()
            .AddAnnouncements()
            .AddDoor()
            .AddMinutes()
            .AddScoped<PhoneSetup>()
            .AddFacilitating();

    /// <summary>Maps the module's pages.</summary>
    public static void MapWorkshops(this IEndpointRouteBuilder app)
    {
        var workshops = app.MapGroup("/ateliers").ExcludeFromDescription();
        SendOrder.Map(workshops);
        FollowWorkshop.Map(workshops);
        KitsPages.Map(workshops);
        AnnouncePages.Map(workshops);
        PrintPages.Map(workshops);
        ComeInPages.Map(app);
        workshops.MapMinutes();
        TakePart.TakePart.Map(workshops);
        workshops.MapFacilitating();
        ShowScreen.Map(workshops);
    }
}
